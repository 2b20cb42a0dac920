import type { Size } from "@/lib/models/size";

/** The longest edge a model works with: a larger reference costs time and gives nothing. */
const usefulEdge = 3840;

/** What the server takes. */
export const maxPixels = 33_000_000;
export const maxBytes = 50_000_000;

export function isLarger({ width, height }: Size): boolean {
  return Math.max(width, height) > usefulEdge;
}

/** The same proportions within the useful edge; the size itself where it is. */
export function smallerSize(size: Size): Size {
  const scale = Math.min(1, usefulEdge / Math.max(size.width, size.height));
  const scaled = (edge: number) => Math.max(1, Math.round(edge * scale));
  return { width: scaled(size.width), height: scaled(size.height) };
}

/** As it is seen: orientations 5–8 of EXIF lie on their side. */
export function uprightSize({ width, height }: Size, orientation: number): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
