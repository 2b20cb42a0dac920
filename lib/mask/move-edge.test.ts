import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Coverage, half } from "./coverage";
import { feather, grow, shrink } from "./move-edge";
import { anyCoverage, drawn, letters } from "./testing/operations";

const size = { width: 13, height: 9 };
const anyMask = anyCoverage(size);
const anyPixels = fc.integer({ min: 1, max: 6 });

describe("growing", () => {
  it("adds exactly the pixels within so many pixels", () => {
    fc.assert(
      fc.property(anyMask, anyPixels, (mask, by) => {
        const grown = copy(mask);
        grow(grown, by);
        forEachPixel(grown, (value, x, y) => {
          expect(value).toBe(nearest(mask, x, y, true) <= by ? 255 : 0);
        });
      }),
    );
  });

  it("makes a disc of a dot", () => {
    const coverage = drawn(
      ".......",
      ".......",
      ".......",
      "...#...",
      ".......",
      ".......",
      ".......",
    );
    grow(coverage, 3);
    expect(letters(coverage)).toEqual([
      "...#...",
      ".#####.",
      ".#####.",
      "#######",
      ".#####.",
      ".#####.",
      "...#...",
    ]);
  });
});

describe("shrinking", () => {
  it("takes exactly the pixels within so many pixels of what is kept", () => {
    fc.assert(
      fc.property(anyMask, anyPixels, (mask, by) => {
        const shrunk = copy(mask);
        shrink(shrunk, by);
        forEachPixel(shrunk, (value, x, y) => {
          expect(value).toBe(nearest(mask, x, y, false) <= by ? 0 : 255);
        });
      }),
    );
  });

  it("takes nothing at the picture's own border", () => {
    const coverage = drawn("####", "####", "###.");
    shrink(coverage, 1);
    expect(letters(coverage)).toEqual(["####", "###.", "##.."]);
  });

  it("after growing by as much leaves at least what was there, and before it at most", () => {
    fc.assert(
      fc.property(anyMask, anyPixels, (mask, by) => {
        const closed = copy(mask);
        grow(closed, by);
        shrink(closed, by);
        const opened = copy(mask);
        shrink(opened, by);
        grow(opened, by);
        mask.pixels.forEach((value, index) => {
          if (value >= half) expect(closed.pixels[index]).toBe(255);
          else expect(opened.pixels[index]).toBe(0);
        });
      }),
    );
  });
});

describe("feathering", () => {
  it("never leaves the mask, and stops so many pixels inside it", () => {
    fc.assert(
      fc.property(anyMask, anyPixels, (mask, by) => {
        const soft = copy(mask);
        feather(soft, by);
        forEachPixel(soft, (value, x, y) => {
          const before = mask.pixels[y * size.width + x] ?? 0;
          expect(value).toBeLessThanOrEqual(before);
          if (before < half) expect(value).toBe(0);
          if (nearest(mask, x, y, false) > by) expect(value).toBe(before);
        });
      }),
    );
  });

  it("fades evenly from the core to the edge", () => {
    const coverage = drawn("......########");
    feather(coverage, 4);
    expect([...coverage.pixels]).toEqual([0, 0, 0, 0, 0, 0, 27, 90, 165, 228, 255, 255, 255, 255]);
  });

  it("leaves a mask that covers everything as it is", () => {
    const coverage = drawn("###", "###");
    feather(coverage, 5);
    expect(letters(coverage)).toEqual(["###", "###"]);
  });
});

function copy(coverage: Coverage): Coverage {
  return { ...coverage, pixels: Uint8Array.from(coverage.pixels) };
}

function forEachPixel(
  { width, pixels }: Coverage,
  visit: (value: number, x: number, y: number) => void,
): void {
  pixels.forEach((value, index) => visit(value, index % width, Math.floor(index / width)));
}

/** By looking at every pixel there is. */
function nearest(coverage: Coverage, x: number, y: number, isInside: boolean): number {
  let least = Infinity;
  forEachPixel(coverage, (value, otherX, otherY) => {
    if (value >= half === isInside) least = Math.min(least, Math.hypot(x - otherX, y - otherY));
  });
  return least;
}
