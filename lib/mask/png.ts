import { type Coverage, half } from "./coverage";

/**
 * Writes a mask as a greyscale PNG: white = edit, black = keep. One bit a pixel where it is hard, eight
 * where it is soft. Runs wherever there is a CompressionStream; a hard 3840×2160 takes some 50 ms.
 */
export async function encodePng(coverage: Coverage, isSoft: boolean): Promise<Blob> {
  const { width, height } = coverage;
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, isSoft ? 8 : 1);
  const rows = isSoft ? grayRows(coverage) : bitRows(coverage);
  const body = await deflate(differences(rows, isSoft ? width : Math.ceil(width / 8)));
  return new Blob(
    [
      signature,
      ...chunk("IHDR", new Uint8Array(header.buffer)),
      ...chunk("IDAT", body),
      ...chunk("IEND", new Uint8Array()),
    ],
    { type: "image/png" },
  );
}

type Bytes = Uint8Array<ArrayBuffer>;

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The filter that stores each row as its difference from the one above: most rows of a mask become zeros. */
const filterUp = 2;

function grayRows({ pixels }: Coverage): Bytes {
  return pixels;
}

function bitRows({ width, height, pixels }: Coverage): Bytes {
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * width + x] ?? 0) < half) continue;
      const at = y * stride + (x >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return rows;
}

function differences(rows: Bytes, stride: number): Bytes {
  const height = rows.length / stride;
  const filtered = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (stride + 1);
    filtered[to] = filterUp;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      filtered[to + 1 + x] = (rows[at] ?? 0) - (y === 0 ? 0 : (rows[at - stride] ?? 0));
    }
  }
  return filtered;
}

async function deflate(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(name: string, content: Bytes): readonly Bytes[] {
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, content.length);
  const named = new Uint8Array(4 + content.length);
  named.set([...name].map((letter) => letter.charCodeAt(0)));
  named.set(content, 4);
  const check = new DataView(new ArrayBuffer(4));
  check.setUint32(0, crc32(named));
  return [new Uint8Array(length.buffer), named, new Uint8Array(check.buffer)];
}

/** The checksum of a PNG's chunks, as the specification's appendix computes it. */
function crc32(bytes: Bytes): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
