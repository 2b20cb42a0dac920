import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { sniffPicture } from "@/lib/image/sniff";
import type { StoredImage } from "../database/schema";
import { drawThumbnail } from "../thumbnail";

/** 8,294,400 is the most a model gives; four times that still decodes in a second. */
const maxPixels = 33_554_432;

/** What a picture really is, by its bytes and a whole decode, and its thumbnail; null when it is none. */
export async function readPicture(
  bytes: Uint8Array,
): Promise<{ readonly image: StoredImage; readonly thumbnail: Uint8Array } | null> {
  const contentType = sniffPicture(bytes);
  if (contentType === null) return null;
  const decoder = sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" });
  try {
    const { width, height, hasAlpha } = await decoder.metadata();
    const thumbnail = await drawThumbnail(decoder.clone());
    const isSeeThrough = hasAlpha && !(await decoder.clone().stats()).isOpaque;
    return {
      thumbnail,
      image: {
        width,
        height,
        bytes: bytes.byteLength,
        contentType,
        hasAlpha: isSeeThrough,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
    };
  } catch {
    return null;
  }
}
