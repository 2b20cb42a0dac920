import { type PictureType, sniffPicture } from "../sniff";
import type { CleanPicture } from "./clean-picture";
import { cleanJpeg } from "./clean-jpeg";
import { cleanPng } from "./clean-png";
import { cleanWebp } from "./clean-webp";

const cleaners = {
  "image/png": cleanPng,
  "image/jpeg": cleanJpeg,
  "image/webp": cleanWebp,
} as const;

/**
 * A picture without location, camera, text and time: parts of the file are left out, and no pixel is encoded
 * anew. Null where it is none of PNG, JPEG and WebP, or ends too early.
 */
export function cleanFile(
  file: Uint8Array<ArrayBuffer>,
): (CleanPicture & { readonly type: PictureType }) | null {
  const type = sniffPicture(file);
  const clean = type === null || file.length < 16 ? null : cleaners[type](file);
  return type === null || clean === null ? null : { ...clean, type };
}
