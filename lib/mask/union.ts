import { type Coverage, emptyCoverage, type Size } from "./coverage";

/** All that any of some masks covers, each pixel as much as the one that covers it most. They are all of that size. */
export function unionOf(size: Size, masks: readonly Coverage[]): Coverage {
  const union = emptyCoverage(size);
  for (const { pixels } of masks) {
    pixels.forEach((covered, at) => {
      if (covered > (union.pixels[at] ?? 0)) union.pixels[at] = covered;
    });
  }
  return union;
}
