import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** A file that must be refused, and the code it must be refused with. */
export type Hostile = { readonly name: string; readonly bytes: Uint8Array; readonly code: string };

const text = (words: string) => new TextEncoder().encode(words);
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A chunk of a PNG with its right checksum. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([text(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, checksum]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function png(width: number, height: number, chunks: readonly Buffer[], depth = 8, colour = 2) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, 0], 8);
  const all = [signature, pngChunk("IHDR", header), ...chunks, pngChunk("IEND", new Uint8Array())];
  return Buffer.concat(all);
}

const pixels = (count: number) => pngChunk("IDAT", deflateSync(Buffer.alloc(count)));

/** Drawn, so that every byte of its pixels matters. */
export async function drawn(format: "png" | "jpeg" | "webp"): Promise<Buffer> {
  const noise = Uint8Array.from({ length: 64 * 48 * 3 }, (_, at) => (at * 7_919) >> 4);
  const picture = sharp(noise, { raw: { width: 64, height: 48, channels: 3 } });
  return picture.toFormat(format).toBuffer();
}

/** What is no picture that Easel takes, whatever it calls itself. */
function strangers(): Hostile[] {
  const ftyp = (brand: string) =>
    Buffer.concat([Uint8Array.of(0, 0, 0, 24), text(`ftyp${brand}\0\0\0\0mif1`)]);
  const files: Readonly<Record<string, Uint8Array>> = {
    "an SVG with a script": text(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ),
    "an SVG behind an XML head": text(
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
    ),
    "a HEIC": ftyp("heic"),
    "a HEIC of a burst": ftyp("hevc"),
    "an AVIF": ftyp("avif"),
    "an MP4": ftyp("isom"),
    "a GIF": Buffer.concat([text("GIF89a"), Uint8Array.of(1, 0, 1, 0, 0, 0, 0, 59)]),
    "an old GIF": text("GIF87a\x01\0\x01\0"),
    "a TIFF": Uint8Array.of(0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0, 0, 0),
    "a big-endian TIFF": Uint8Array.of(0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 0, 0, 0),
    "a PDF": text("%PDF-1.7\n1 0 obj"),
    "a PostScript": text("%!PS-Adobe-3.0"),
    "a BMP": text("BM\x46\0\0\0\0\0\0\0\x36\0"),
    "an icon": Uint8Array.of(0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0),
    "a JPEG XL": Uint8Array.of(0xff, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    "a JPEG 2000": Buffer.concat([Uint8Array.of(0, 0, 0, 12), text("jP  \r\n\x87\n")]),
    "a Photoshop file": text("8BPS\0\x01\0\0\0\0\0\0"),
    "a ZIP": text("PK\x03\x04\x14\0\0\0\0\0\0\0"),
    "a program": text("\x7fELF\x02\x01\x01\0\0\0\0\0"),
    "a Windows program": text("MZ\x90\0\x03\0\0\0\x04\0\0\0"),
    "a web page": text("<!doctype html><script>alert(1)</script>"),
    "a script": text("#!/bin/sh\nrm -rf /\n"),
    JSON: text('{"data_urls":["data:image/png;base64,AAAA"]}'),
    "a data URL": text("data:image/png;base64,iVBORw0KGgo="),
    "a WAV, which is RIFF too": text("RIFF\x24\0\0\0WAVEfmt "),
    "an AVI, which is RIFF too": text("RIFF\x24\0\0\0AVI LIST"),
    text: text("a perfectly friendly text"),
    "twelve zeros": new Uint8Array(12),
    "one byte": Uint8Array.of(0x89),
    "half a signature": signature.subarray(0, 4),
    "a PNG of text mode, its line ends changed": text("\x89PNG\n\x1a\n\0\0\0\rIHDR"),
  };
  return Object.entries(files).map(([name, bytes]) => ({ name, bytes, code: "no_picture" }));
}

/** Few bytes that would become very many pixels, or very much text. */
function bombs(): Hostile[] {
  const large = (name: string, width: number, height: number, depth = 8, colour = 2): Hostile => ({
    name,
    bytes: png(width, height, [pixels(1_000)], depth, colour),
    code: "too_many_pixels",
  });
  return [
    large("a PNG of 256 megapixels", 16_000, 16_000),
    large("a PNG of 10 gigapixels", 100_000, 100_000),
    large("a PNG of one bit a pixel and 64 megapixels", 8_000, 8_000, 1, 0),
    large("a PNG one pixel high and too wide", 40_000, 1),
    large("a PNG one pixel wide and too high", 1, 40_000),
    large("a PNG of 33.2 megapixels", 7_680, 4_320),
    large("a PNG of 16 bits and 64 megapixels", 8_000, 8_000, 16, 6),
    {
      name: "a PNG of the most there can be",
      bytes: png(0x7fffffff, 0x7fffffff, [pixels(1)]),
      code: "broken_picture",
    },
    { name: "a PNG of no size", bytes: png(0, 0, [pixels(1)]), code: "broken_picture" },
    { name: "a PNG no pixel high", bytes: png(10, 0, [pixels(1)]), code: "broken_picture" },
  ];
}

async function animations(): Promise<Hostile[]> {
  const control = pngChunk("acTL", Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 0));
  const frames = [0, 255].map((grey) => Buffer.alloc(8 * 8 * 3, grey));
  const webp = await sharp(Buffer.concat(frames), {
    raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
  })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  return [
    { name: "an animated PNG", bytes: png(4, 4, [control, pixels(52)]), code: "animated" },
    {
      name: "an animated PNG that says so late",
      bytes: png(4, 4, [pngChunk("tEXt", text("a\0b")), control, pixels(52)]),
      code: "animated",
    },
    { name: "an animated WebP", bytes: webp, code: "animated" },
  ];
}

async function damaged(): Promise<Hostile[]> {
  const cut: Hostile[] = [];
  for (const format of ["png", "jpeg", "webp"] as const) {
    const whole = await drawn(format);
    for (const share of [0.02, 0.1, 0.3, 0.5, 0.8]) {
      const bytes = whole.subarray(0, Math.max(13, Math.floor(whole.length * share)));
      const name = `a ${format.toUpperCase()} that ends after ${share * 100} %`;
      cut.push({ name, bytes, code: "broken_picture" });
    }
  }
  const wrongSum = await drawn("png");
  wrongSum[wrongSum.length - 20] = (wrongSum[wrongSum.length - 20] ?? 0) ^ 0xff;
  const broken = (name: string, bytes: Uint8Array): Hostile => ({
    name,
    bytes,
    code: "broken_picture",
  });
  return [
    ...cut,
    broken("nothing", new Uint8Array()),
    broken("a PNG's signature alone", Buffer.concat([signature, Buffer.alloc(8)])),
    broken("a PNG whose pixels do not add up", wrongSum),
    broken(
      "a PNG whose pixels are no pixels",
      png(8, 8, [pngChunk("IDAT", text("no zlib at all"))]),
    ),
    broken("a PNG without pixels", png(8, 8, [])),
    broken("a PNG with pixels for one row only", png(64, 64, [pixels(193)])),
    broken("a PNG of a colour type that is none", png(8, 8, [pixels(200)], 8, 5)),
    broken(
      "a JPEG of markers alone",
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0xff, 0xd9),
    ),
    broken(
      "a JPEG whose first segment is longer than the file",
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0),
    ),
    broken("a WebP with nothing in it", text("RIFF\x04\0\0\0WEBP")),
    broken(
      "a WebP whose picture is text",
      text("RIFF\x20\0\0\0WEBPVP8 \x14\0\0\0no picture at all..."),
    ),
    broken("HTML that calls itself a WebP", text("RIFF<!--WEBP--><script>alert(1)</script>")),
    broken(
      "a web page behind a PNG's signature",
      Buffer.concat([signature, text("<script>alert(1)</script>")]),
    ),
  ];
}

/** Everything people have sent to break an upload, made here: no such file lies in the repository. */
export async function hostileCorpus(): Promise<Hostile[]> {
  return [...strangers(), ...bombs(), ...(await animations()), ...(await damaged())];
}
