import "server-only";
import sharp, { type Sharp } from "sharp";
import { EaselError } from "@/lib/errors";
import type { PictureType } from "@/lib/image/sniff";
import type { StoredImage } from "../database/schema";
import type { Export } from "./export-query";

type Size = { readonly width: number; readonly height: number };

/** A made picture is scaled down with a little sharpening, as print shops expect; more makes halos. */
const sharpenSigma = 0.5;
const megapixels = 1_000_000;

/**
 * The picture cropped, scaled and encoded as wanted, without a word about itself. Its own pixels where
 * only the format changes. A JPEG has no transparency: what was clear becomes white. About 0.5 s at 4K.
 */
export async function convert(
  bytes: Uint8Array,
  image: StoredImage,
  wanted: Export,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly type: PictureType } & Size> {
  const type = typeOf(wanted, image);
  let picture = sharp(bytes, { limitInputPixels: 100 * megapixels }).keepIccProfile();
  if (wanted.crop !== undefined) picture = picture.extract(checkedCrop(wanted.crop, image));
  const source = wanted.crop ?? image;
  const { width, height } = wanted;
  if (width !== undefined || height !== undefined) {
    // The other side follows; both together are met by cropping around the middle, never by squeezing.
    picture = picture.resize({ width, height, fit: "cover", kernel: "lanczos3" });
    if ((width ?? 0) < source.width && (height ?? 0) < source.height) {
      picture = picture.sharpen({ sigma: sharpenSigma });
    }
  }
  if (type === "image/jpeg") picture = picture.flatten({ background: "white" });
  if (wanted.dpi !== undefined) picture = picture.withMetadata({ density: wanted.dpi });
  const { data, info } = await encoded(picture, type, wanted).toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), type, width: info.width, height: info.height };
}

/** Whether the original's own bytes are what is wanted. */
export function isUnchanged(
  { format, width, height, crop, dpi }: Export,
  image: StoredImage,
): boolean {
  const isSameFormat = format === undefined || `image/${format}` === image.contentType;
  return isSameFormat && [width, height, crop, dpi].every((change) => change === undefined);
}

function typeOf({ format }: Export, image: StoredImage): PictureType {
  return format === undefined ? image.contentType : `image/${format}`;
}

function encoded(picture: Sharp, type: PictureType, { quality }: Export): Sharp {
  if (type === "image/png") return picture.png({ compressionLevel: 6 });
  if (type === "image/webp") return picture.webp({ quality, lossless: quality === 100 });
  return picture.jpeg({ quality, chromaSubsampling: quality >= 90 ? "4:4:4" : "4:2:0" });
}

function checkedCrop(crop: Size & { left: number; top: number }, image: StoredImage) {
  const isInside =
    crop.width > 0 &&
    crop.height > 0 &&
    crop.left + crop.width <= image.width &&
    crop.top + crop.height <= image.height;
  if (isInside) return crop;
  throw new EaselError("invalid_input", "The crop leaves the picture.", {
    fields: { crop: `A crop must lie inside ${image.width} × ${image.height} pixels.` },
  });
}
