import type { CleanPicture } from "./clean-picture";
import { exifOrientation } from "./exif-orientation";

type Part = Uint8Array<ArrayBuffer>;
type Size = { readonly width: number; readonly height: number };

/** What of a WebP is the picture and its colours. EXIF and XMP go, and what nobody named. */
const kept = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]);

/** The flags of VP8X that promise EXIF and XMP. */
const metadataFlags = 0b0000_1100;

/** Null where it is no whole WebP. */
export function cleanWebp(file: Part): CleanPicture | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts: Part[] = [];
  let size: Size | null = null;
  let orientation = 1;
  const fileEnd = 8 + view.getUint32(4, true);
  if (fileEnd > file.length) return null;
  for (let at = 12; at + 8 <= fileEnd;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > file.length) return null;
    const name = String.fromCharCode(...file.subarray(at, at + 4));
    const payload = file.subarray(at + 8, at + 8 + length);
    size ??= sizeIn(name, payload);
    if (name === "EXIF") orientation = exifOrientation(withoutJpegName(payload));
    if (kept.has(name))
      parts.push(name === "VP8X" ? withoutFlags(file, at, end) : file.subarray(at, end));
    at = end;
  }
  if (size === null) return null;
  const bodyBytes = parts.reduce((sum, part) => sum + part.length, 0);
  const header = file.slice(0, 12);
  new DataView(header.buffer).setUint32(4, 4 + bodyBytes, true);
  return {
    parts: [header, ...parts],
    ...size,
    orientation,
    isChanged: 12 + bodyBytes !== file.length,
  };
}

function sizeIn(name: string, payload: Part): Size | null {
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

function withoutFlags(file: Part, at: number, end: number): Part {
  const chunk = file.slice(at, end);
  chunk[8] = (chunk[8] ?? 0) & ~metadataFlags;
  return chunk;
}

/** Some writers begin the block as JPEG does. */
function withoutJpegName(exif: Part): Part {
  const isNamed = [..."Exif\0\0"].every((letter, index) => exif[index] === letter.charCodeAt(0));
  return isNamed ? exif.subarray(6) : exif;
}
