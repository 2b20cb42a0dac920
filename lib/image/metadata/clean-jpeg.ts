import type { CleanPicture } from "./clean-picture";
import { exifOrientation } from "./exif-orientation";

type Part = Uint8Array<ArrayBuffer>;

/**
 * Keeps what is needed to show the picture in its colours: frames, tables, scans, the colour profile, JFIF's
 * and Adobe's headers. All else goes: EXIF with its place and camera, XMP, IPTC, comments, preview pictures
 * and what a phone appends after the end, such as a film. Null where it is no whole JPEG.
 */
export function cleanJpeg(file: Part): CleanPicture | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts: Part[] = [file.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) break;
    const length = 2 + view.getUint16(at + 2);
    if (at + length > file.length) return null;
    const segment = file.subarray(at, at + length);
    if (isFrame(marker) && length >= 9) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (startsWith(segment, exifName)) orientation = exifOrientation(segment.subarray(10));
    const end = marker === startOfScan ? endOfScan(file, at + length) : at + length;
    if (isKept(marker, segment)) parts.push(file.subarray(at, end));
    at = end;
  }
  if (size === null || file[at + 1] !== endOfImage) return null;
  parts.push(file.subarray(at, at + 2));
  const keptBytes = parts.reduce((sum, part) => sum + part.length, 0);
  return { parts, ...size, orientation, isChanged: keptBytes !== file.length };
}

const startOfScan = 0xda;
const endOfImage = 0xd9;
const exifName = "Exif\0\0";
const profileName = "ICC_PROFILE\0";

function isKept(marker: number, segment: Part): boolean {
  if (marker === 0xe0) return startsWith(segment, "JFIF\0");
  if (marker === 0xe2) return startsWith(segment, profileName);
  if (marker === 0xee) return startsWith(segment, "Adobe");
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  const isComment = marker === 0xfe;
  return !isApplication && !isComment;
}

/** SOF0–SOF15 but for the three between them that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The pixels of a scan run up to the next marker; FF 00 is a pixel's FF, and restart marks belong to the scan. */
function endOfScan(file: Part, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at !== -1 && at + 1 < file.length) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = file.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return file.length;
}

/** Whether a segment's own name, after its marker and length, is this one. */
function startsWith(segment: Part, name: string): boolean {
  return [...name].every((letter, index) => segment[4 + index] === letter.charCodeAt(0));
}
