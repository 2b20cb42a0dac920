import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { half } from "./coverage";
import { paintFill } from "./paint-fill";
import { anyCoverage, drawn, letters } from "./testing/operations";

describe("a fill", () => {
  it("covers the closed region around the click and no other", () => {
    const coverage = drawn("########", "#..#...#", "#..#...#", "########", "........");
    paintFill(coverage, "add", { x: 1.5, y: 1.5 });
    expect(letters(coverage)).toEqual(["########", "####...#", "####...#", "########", "........"]);
  });

  it("covers the whole picture where nothing is painted", () => {
    const coverage = drawn("...", "...");
    paintFill(coverage, "add", { x: 0, y: 0 });
    expect(letters(coverage)).toEqual(["###", "###"]);
  });

  it("goes round corners, but not through where two pixels only touch at theirs", () => {
    const coverage = drawn("...#.", ".####", "...#.", "##.#.", ".#.#.");
    paintFill(coverage, "add", { x: 0, y: 0 });
    expect(letters(coverage)).toEqual(["####.", "#####", "####.", "####.", ".###."]);
  });

  it("leaves no rim at a soft edge", () => {
    const coverage = drawn(".....", ".....");
    coverage.pixels.set([0, 60, 140, 220, 255], 0);
    coverage.pixels.set([0, 60, 140, 220, 255], 5);
    paintFill(coverage, "add", { x: 0, y: 0 });
    expect(letters(coverage)).toEqual(["#####", "#####"]);
  });

  it("when removing empties what is painted around the click", () => {
    const coverage = drawn("##.##", "##.##");
    paintFill(coverage, "remove", { x: 4, y: 1 });
    expect(letters(coverage)).toEqual(["##...", "##..."]);
  });

  it("on what is already so, or outside the picture, changes nothing", () => {
    const coverage = drawn("##.", "##.");
    paintFill(coverage, "add", { x: 0, y: 0 });
    paintFill(coverage, "add", { x: -1, y: 0 });
    paintFill(coverage, "add", { x: 3, y: 9 });
    expect(letters(coverage)).toEqual(["##.", "##."]);
  });

  it("reaches all that is connected by its sides, whatever its shape", () => {
    const size = { width: 7, height: 6 };
    fc.assert(
      fc.property(anyCoverage(size), fc.nat(6), fc.nat(5), (coverage, x, y) => {
        const before = Uint8Array.from(coverage.pixels);
        const reached = new Set(connected(before, size.width, y * size.width + x));
        paintFill(coverage, "add", { x, y });
        for (const index of reached) expect(coverage.pixels[index]).toBe(255);
        coverage.pixels.forEach((value, index) => {
          const wasOpen = (before[index] ?? 0) < half;
          if (wasOpen && !reached.has(index)) expect(value).toBe(before[index]);
          expect(value).toBeGreaterThanOrEqual(before[index] ?? 0);
        });
      }),
    );
  });
});

/** The plainest flood there is, to compare with. */
function connected(pixels: Uint8Array, width: number, start: number): number[] {
  if ((pixels[start] ?? 0) >= half) return [];
  const reached = new Set([start]);
  for (const at of reached) {
    const beside = [
      ...(at % width > 0 ? [at - 1] : []),
      ...(at % width < width - 1 ? [at + 1] : []),
      at - width,
      at + width,
    ];
    for (const next of beside) {
      const value = pixels[next];
      if (value !== undefined && value < half) reached.add(next);
    }
  }
  return [...reached];
}
