import { at, type Bytes } from "../parts/bytes";
import { pngChunks, pngSignature } from "../parts/png-chunks";
import type { CleanPicture } from "./clean-picture";
import { exifOrientation } from "./exif-orientation";

/** What of a PNG is the picture and its colours. Text, time, EXIF, films and what nobody named go. */
const kept = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs".split(" "),
);

/** Null where it is no whole PNG. */
export function cleanPng(file: Bytes): CleanPicture | null {
  const { chunks, isWhole } = pngChunks(file);
  const header = chunks.find(({ type, data }) => type === "IHDR" && data.length >= 8);
  if (!isWhole || header === undefined) return null;
  const exif = chunks.findLast(({ type }) => type === "eXIf");
  const parts = [
    file.subarray(0, pngSignature),
    ...chunks.filter(({ type }) => kept.has(type)).map(({ whole }) => whole),
  ];
  const keptBytes = parts.reduce((sum, part) => sum + part.length, 0);
  return {
    parts,
    width: at(header.data).getUint32(0),
    height: at(header.data).getUint32(4),
    orientation: exif === undefined ? 1 : exifOrientation(exif.data),
    isChanged: keptBytes !== file.length,
  };
}
