import "server-only";
import { haveSameProportions } from "@/lib/models/reference-size";
import type { Size } from "@/lib/models/size";

/** The pixels that a guarantee is about. */
export type Frame = Size & {
  /** Whose size it is: the reference's, with the answer scaled to it, or the answer's, with the reference scaled and cropped to it. */
  readonly of: "reference" | "answer";
};

/** Four times 3840 × 2160: about 300 MB while it is worked on. */
export const maxFramePixels = 33_554_432;

/**
 * At which size the original's pixels are put back: the reference's own, where the answer has its
 * proportions to within a pixel. Other proportions show another section of the scene, and a larger
 * reference would not fit into memory: then it is the answer's size.
 */
export function frameOf(reference: Size, answer: Size): Frame {
  const isLarge = reference.width * reference.height > maxFramePixels;
  return haveSameProportions(reference, answer) && !isLarge
    ? { ...sizeOf(reference), of: "reference" }
    : { ...sizeOf(answer), of: "answer" };
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}
