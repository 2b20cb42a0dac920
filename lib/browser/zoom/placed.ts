import type { CSSProperties } from "react";
import type { View } from "@/lib/image/zoom";

/** Above this many screen pixels for each of the picture's, its pixels are shown as squares. */
const squaresAbove = 2;

/**
 * Where a picture lies on its stage, from the stage's middle. The picture keeps its own size and is scaled by
 * the compositor: laid out anew at each step, 8 megapixels would be drawn anew at each step.
 */
export function placed(
  { width, height }: { readonly width: number; readonly height: number },
  { scale, x, y }: View,
): CSSProperties {
  return {
    width,
    height,
    maxWidth: "none",
    transform: `translate(calc(-50% + ${x}px), calc(-50% + ${y}px)) scale(${scale})`,
    imageRendering: scale > squaresAbove ? "pixelated" : "auto",
  };
}
