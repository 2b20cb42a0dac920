import { at, type Bytes } from "../parts/bytes";
import { isNamed } from "../parts/jpeg-segments";
import { riffHeader, webpChunks } from "../parts/webp-chunks";
import type { CleanPicture } from "./clean-picture";
import { exifOrientation } from "./exif-orientation";

type Size = { readonly width: number; readonly height: number };

/** What of a WebP is the picture and its colours. EXIF and XMP go, and what nobody named. */
const kept = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]);

/** The flags of VP8X that promise EXIF and XMP. */
const metadataFlags = 0b0000_1100;

/** Null where it is no whole WebP. */
export function cleanWebp(file: Bytes): CleanPicture | null {
  const { chunks, isWhole } = webpChunks(file);
  let size: Size | null = null;
  for (const { type, data } of chunks) size ??= sizeIn(type, data);
  if (!isWhole || size === null) return null;
  const exif = chunks.findLast(({ type }) => type === "EXIF");
  const parts = chunks
    .filter(({ type }) => kept.has(type))
    .map(({ type, whole }) => (type === "VP8X" ? withoutFlags(whole) : whole));
  const bodyBytes = parts.reduce((sum, part) => sum + part.length, 0);
  const header = file.slice(0, riffHeader);
  at(header).setUint32(4, 4 + bodyBytes, true);
  return {
    parts: [header, ...parts],
    ...size,
    orientation: exif === undefined ? 1 : exifOrientation(withoutJpegName(exif.data)),
    isChanged: riffHeader + bodyBytes !== file.length,
  };
}

function sizeIn(name: string, payload: Bytes): Size | null {
  const byte = (index: number) => payload[index] ?? 0;
  const low = (index: number) => byte(index) | (byte(index + 1) << 8);
  if (name === "VP8X") {
    const edge = (index: number) => 1 + (low(index) | (byte(index + 2) << 16));
    return { width: edge(4), height: edge(7) };
  }
  if (name === "VP8 ") return { width: low(6) & 0x3fff, height: low(8) & 0x3fff };
  if (name !== "VP8L") return null;
  const bits = (low(1) | (low(3) << 16)) >>> 0;
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function withoutFlags(extended: Bytes): Bytes {
  const chunk = extended.slice();
  chunk[8] = (chunk[8] ?? 0) & ~metadataFlags;
  return chunk;
}

/** Some writers begin the block as JPEG does. */
function withoutJpegName(exif: Bytes): Bytes {
  return isNamed(exif, "Exif\0\0") ? exif.subarray(6) : exif;
}
