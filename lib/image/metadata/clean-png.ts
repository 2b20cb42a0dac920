import type { CleanPicture } from "./clean-picture";
import { exifOrientation } from "./exif-orientation";

/** What of a PNG is the picture and its colours. Text, time, EXIF, films and what nobody named go. */
const kept = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs".split(" "),
);

/** Null where it is no whole PNG. */
export function cleanPng(file: Uint8Array<ArrayBuffer>): CleanPicture | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts = [file.subarray(0, 8)];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  for (let at = 8; at + 12 <= file.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > file.length) return null;
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (name === "IHDR" && length >= 8) {
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (name === "eXIf") orientation = exifOrientation(file.subarray(at + 8, end - 4));
    if (kept.has(name)) parts.push(file.subarray(at, end));
    if (name === "IEND") {
      const keptBytes = parts.reduce((sum, part) => sum + part.length, 0);
      return size && { parts, ...size, orientation, isChanged: keptBytes !== file.length };
    }
    at = end;
  }
  return null;
}
