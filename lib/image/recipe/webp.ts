import { at, concat, type Bytes } from "../parts/bytes";
import { type WebpChunk, webpChunks } from "../parts/webp-chunks";

type Chunk = Pick<WebpChunk, "type" | "data">;

/** Bits of VP8X, the header of an extended WebP (Google's WebP container specification). */
const hasExif = 0x08;
const hasXmp = 0x04;
const hasAlpha = 0x10;

export function webpXmp(bytes: Bytes): string | null {
  const found = webpChunks(bytes).chunks.find(({ type }) => type === "XMP ");
  return found === undefined ? null : new TextDecoder().decode(found.data);
}

/** The same picture with this XMP and no other metadata. */
export function withWebpXmp(bytes: Bytes, xmp: string): Bytes {
  const data = new TextEncoder().encode(xmp);
  const picture = pictureChunks(bytes);
  const extended = picture.find(({ type }) => type === "VP8X")?.data ?? extendedHeader(picture);
  return file([
    { type: "VP8X", data: withFlags(extended, (flags) => (flags & ~hasExif) | hasXmp) },
    ...picture.filter(({ type }) => type !== "VP8X"),
    { type: "XMP ", data },
  ]);
}

export function withoutWebpMetadata(bytes: Bytes): Bytes {
  return file(
    pictureChunks(bytes).map(({ type, data }) =>
      type === "VP8X"
        ? { type, data: withFlags(data, (flags) => flags & ~(hasExif | hasXmp)) }
        : { type, data },
    ),
  );
}

function pictureChunks(bytes: Bytes): Chunk[] {
  return webpChunks(bytes).chunks.filter(({ type }) => type !== "XMP " && type !== "EXIF");
}

function file(chunks: readonly Chunk[]): Bytes {
  const body = concat(
    chunks.flatMap(({ type, data }) => [
      head(type, data.length),
      data,
      new Uint8Array(data.length % 2),
    ]),
  );
  const riff = concat([head("RIFF", body.length + 4), new TextEncoder().encode("WEBP")]);
  return concat([riff, body]);
}

function head(type: string, length: number): Bytes {
  const bytes = new Uint8Array(8);
  bytes.set(new TextEncoder().encode(type));
  at(bytes).setUint32(4, length, true);
  return bytes;
}

function withFlags(header: Bytes, change: (flags: number) => number): Bytes {
  const copy = header.slice();
  copy[0] = change(copy[0] ?? 0);
  return copy;
}

/** A simple WebP tells its size and alpha in the picture's own bits. */
function extendedHeader(chunks: readonly Chunk[]): Bytes {
  const header = new Uint8Array(10);
  const lossless = chunks.find(({ type }) => type === "VP8L")?.data;
  const lossy = chunks.find(({ type }) => type === "VP8 ")?.data;
  const bits = lossless === undefined ? 0 : at(lossless).getUint32(1, true);
  const width = lossy === undefined ? (bits & 0x3fff) + 1 : at(lossy).getUint16(6, true) & 0x3fff;
  const height =
    lossy === undefined ? ((bits >>> 14) & 0x3fff) + 1 : at(lossy).getUint16(8, true) & 0x3fff;
  header[0] = (bits >>> 28) & 1 ? hasAlpha : 0;
  at(header).setUint16(4, (width - 1) & 0xffff, true);
  at(header).setUint16(7, (height - 1) & 0xffff, true);
  return header;
}
