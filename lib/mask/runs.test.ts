import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyCoverage } from "./coverage";
import { coverageShare, fromRuns, isSoft, pixelCount, toRuns } from "./runs";
import { anyCoverage, drawn } from "./testing/operations";

describe("runs", () => {
  it("give back every pixel, whatever the size", () => {
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 19 }),
      height: fc.integer({ min: 1, max: 9 }),
    });
    const masks = sizes.chain(anyCoverage);
    fc.assert(
      fc.property(masks, (coverage) => {
        const again = emptyCoverage(coverage);
        fromRuns(toRuns(coverage), again);
        expect(again.pixels).toEqual(coverage.pixels);
        expect(pixelCount(toRuns(coverage))).toBe(coverage.pixels.length);
      }),
    );
  });

  it("hold an even stretch of any length", () => {
    const large = emptyCoverage({ width: 6_000, height: 3_000 });
    large.pixels.fill(255);
    const again = emptyCoverage(large);
    const runs = toRuns(large);
    fromRuns(runs, again);
    expect(runs).toHaveLength(2);
    expect(coverageShare(runs)).toBe(1);
    expect(again.pixels.every((value) => value === 255)).toBe(true);
  });

  it("are refused by a mask of another size", () => {
    expect(() => fromRuns(toRuns(drawn("##")), drawn("###"))).toThrow(RangeError);
  });

  it("know the share that is covered and whether any of it is soft", () => {
    expect(coverageShare(toRuns(drawn("##..", "....")))).toBe(0.25);
    expect(isSoft(toRuns(drawn("##..")))).toBe(false);
    expect(isSoft(toRuns(drawn("#+..")))).toBe(true);
    expect(coverageShare(toRuns(drawn("+")))).toBeCloseTo(0.498);
  });
});
