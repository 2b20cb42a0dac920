import { cleanFile } from "@/lib/image/metadata/clean-file";
import type { Size } from "@/lib/models/size";
import { isLarger, maxPixels, smallerSize, uprightSize } from "./reference-size-limit";

/** What to do with a picture larger than a model uses. */
export type SizeWish = "ask" | "smaller" | "full";

export type Prepared =
  | { readonly kind: "ready"; readonly file: Blob }
  | {
      readonly kind: "large";
      readonly full: Size;
      readonly smaller: Size;
      readonly mayKeep: boolean;
    }
  | { readonly kind: "refused"; readonly message: string };

/**
 * Makes a file fit to leave the browser: upright, without place, camera and time. Without a pixel changed
 * wherever that can be: only what lies on its side or is made smaller is drawn anew, a JPEG as a JPEG of
 * quality 95, all else as PNG, in sRGB.
 */
export async function prepareReference(file: Blob, wish: SizeWish): Promise<Prepared> {
  const clean = cleanFile(new Uint8Array(await file.arrayBuffer()));
  if (clean === null) {
    return { kind: "refused", message: "It is no whole PNG, JPEG or WebP picture." };
  }
  const { orientation, parts, type } = clean;
  const full = uprightSize(clean, orientation);
  const mayKeep = full.width * full.height <= maxPixels;
  const isAsked = wish === "ask" || (wish === "full" && !mayKeep);
  if (isLarger(full) && isAsked) {
    return { kind: "large", full, smaller: smallerSize(full), mayKeep };
  }
  const size = wish === "smaller" ? smallerSize(full) : full;
  if (orientation === 1 && size.width === full.width) {
    return { kind: "ready", file: new Blob([...parts], { type }) };
  }
  return await redrawn(file, size, type === "image/jpeg" ? type : "image/png");
}

async function redrawn(file: Blob, { width, height }: Size, type: string): Promise<Prepared> {
  try {
    const bitmap = await createImageBitmap(file, {
      imageOrientation: "from-image",
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: "high",
    });
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return { kind: "ready", file: await canvas.convertToBlob({ type, quality: 0.95 }) };
  } catch {
    return { kind: "refused", message: "This browser cannot open the picture." };
  }
}
