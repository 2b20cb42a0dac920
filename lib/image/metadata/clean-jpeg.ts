import { at, type Bytes } from "../parts/bytes";
import { endOfImage, isNamed, jpegSegments } from "../parts/jpeg-segments";
import type { CleanPicture } from "./clean-picture";
import { exifOrientation } from "./exif-orientation";

/**
 * Keeps what is needed to show the picture in its colours: frames, tables, scans, the colour profile, JFIF's
 * and Adobe's headers. All else goes: EXIF with its place and camera, XMP, IPTC, comments, preview pictures
 * and what a phone appends after the end, such as a film. Null where it is no whole JPEG.
 */
export function cleanJpeg(file: Bytes): CleanPicture | null {
  const parts = [file.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let isWhole = false;
  for (const { marker, data, whole } of jpegSegments(file)) {
    if (isFrame(marker) && data.length >= 5) {
      size = { height: at(data).getUint16(1), width: at(data).getUint16(3) };
    }
    if (isNamed(data, exifName)) orientation = exifOrientation(data.subarray(exifName.length));
    if (isKept(marker, data)) parts.push(whole);
    isWhole = marker === endOfImage;
  }
  if (size === null || !isWhole) return null;
  const keptBytes = parts.reduce((sum, part) => sum + part.length, 0);
  return { parts, ...size, orientation, isChanged: keptBytes !== file.length };
}

const exifName = "Exif\0\0";
const profileName = "ICC_PROFILE\0";

function isKept(marker: number | null, data: Bytes): boolean {
  if (marker === null) return true;
  if (marker === 0xe0) return isNamed(data, "JFIF\0");
  if (marker === 0xe2) return isNamed(data, profileName);
  if (marker === 0xee) return isNamed(data, "Adobe");
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  const isComment = marker === 0xfe;
  return !isApplication && !isComment;
}

/** SOF0–SOF15 but for the three between them that are tables. */
function isFrame(marker: number | null): boolean {
  return (
    marker !== null && marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
  );
}
