import "server-only";
import type { Sharp } from "sharp";

/** The longest side of a thumbnail, in pixels: a tile at two device pixels to one. */
const thumbnailPixels = 512;

/** The small WebP that tiles and strips show, of a generation and of an upload alike. Never larger than the picture. */
export function drawThumbnail(picture: Sharp): Promise<Uint8Array> {
  return picture
    .resize(thumbnailPixels, thumbnailPixels, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
}
