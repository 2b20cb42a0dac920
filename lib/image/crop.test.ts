import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestCrop, moveCrop, scaleCrop, scaleOf } from "./crop";

const picture = { width: 1536, height: 1024 };
const side = fc.integer({ min: 1, max: 8_000 });
const size = fc.record({ width: side, height: side });

describe("a crop", () => {
  it.each([
    [
      { width: 1000, height: 1000 },
      { left: 256, top: 0, width: 1024, height: 1024 },
    ],
    [
      { width: 728, height: 90 },
      { left: 0, top: 417, width: 1536, height: 190 },
    ],
    [
      { width: 3, height: 2 },
      { left: 0, top: 0, width: 1536, height: 1024 },
    ],
  ])("for %o is as large as the picture allows, in its middle", (target, crop) => {
    expect(largestCrop(picture, target)).toEqual(crop);
  });

  it("stops at the edges of the picture, wherever it is moved", () => {
    const square = largestCrop(picture, { width: 1, height: 1 });
    expect(moveCrop(square, picture, { x: -5_000, y: 40 })).toMatchObject({ left: 0, top: 0 });
    expect(moveCrop(square, picture, { x: 5_000, y: 0 })).toMatchObject({ left: 512 });
    expect(moveCrop(square, picture, { x: 10.4, y: 0 })).toMatchObject({ left: 266 });
  });

  it("keeps its place and its proportion when it is made smaller and larger again", () => {
    const target = { width: 1, height: 1 };
    const square = moveCrop(largestCrop(picture, target), picture, { x: 100, y: 0 });
    const half = scaleCrop(square, picture, target, 0.5);
    expect(half).toEqual({ left: 612, top: 256, width: 512, height: 512 });
    expect(scaleOf(half, picture, target)).toBe(0.5);
    expect(scaleCrop(half, picture, target, 1)).toEqual(square);
  });

  it("lies inside the picture in whole pixels, whatever is asked for", () => {
    const any = fc.record({
      picture: size,
      target: size,
      x: fc.double({ noNaN: true, min: -1e4, max: 1e4 }),
      scale: fc.double({ noNaN: true, min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(any, ({ picture, target, x, scale }) => {
        const moved = moveCrop(largestCrop(picture, target), picture, { x, y: -x });
        const { left, top, width, height } = scaleCrop(moved, picture, target, scale);
        expect([left, top, width, height].every(Number.isInteger)).toBe(true);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(left + width).toBeLessThanOrEqual(picture.width);
        expect(top + height).toBeLessThanOrEqual(picture.height);
      }),
    );
  });
});
