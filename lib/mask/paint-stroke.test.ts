import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { depthWithin } from "./capsule";
import { emptyCoverage } from "./coverage";
import type { Brush, StrokePoint } from "./operation";
import { paintSegment, paintStroke } from "./paint-stroke";
import { anyPoint, letters } from "./testing/operations";

const size = { width: 40, height: 40 };
const hard: Brush = { mode: "add", size: 12, hardness: 1 };

function at(x: number, y: number, pressure = 1): StrokePoint {
  return { x, y, pressure };
}

describe("a hard stroke", () => {
  it("covers a pixel exactly where its middle lies under the brush", () => {
    const brushes = fc.record({
      size: fc.integer({ min: 2, max: 30 }),
      from: anyPoint,
      to: anyPoint,
    });
    fc.assert(
      fc.property(brushes, ({ size: diameter, from, to }) => {
        const coverage = emptyCoverage(size);
        paintSegment(coverage, { ...hard, size: diameter }, from, to);
        const radius = (pressure: number) => Math.max(0.75, (diameter / 2) * pressure);
        const depthAt = depthWithin({
          ax: from.x,
          ay: from.y,
          aRadius: radius(from.pressure),
          bx: to.x,
          by: to.y,
          bRadius: radius(to.pressure),
        });
        coverage.pixels.forEach((value, index) => {
          const x = (index % size.width) + 0.5;
          const y = Math.floor(index / size.width) + 0.5;
          const depth = depthAt(x, y);
          // On the very edge the last bit of a fraction decides.
          if (Math.abs(depth) > 1e-9) expect(value).toBe(depth > 0 ? 255 : 0);
        });
      }),
    );
  });

  it("is as broad as the brush, in a dot and along a line", () => {
    const coverage = emptyCoverage({ width: 12, height: 6 });
    paintStroke(coverage, { kind: "stroke", ...hard, size: 4, points: [at(3, 3), at(9, 3)] });
    expect(letters(coverage)).toEqual([
      "............",
      "..########..",
      ".##########.",
      ".##########.",
      "..########..",
      "............",
    ]);
  });

  it("may begin and end outside the picture", () => {
    const coverage = emptyCoverage({ width: 4, height: 3 });
    paintStroke(coverage, { kind: "stroke", ...hard, size: 2, points: [at(-9, 1.5), at(20, 1.5)] });
    expect(letters(coverage)).toEqual(["####", "####", "####"]);
  });

  it("takes away what an eraser goes over, and nothing else", () => {
    const coverage = emptyCoverage({ width: 5, height: 3 });
    coverage.pixels.fill(255);
    paintStroke(coverage, {
      ...hard,
      kind: "stroke",
      mode: "remove",
      size: 2,
      points: [at(2.5, 0.5)],
    });
    expect(letters(coverage)).toEqual(["#...#", "##.##", "#####"]);
  });

  it("covers a pixel however small the brush and light the pen", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 9, noNaN: true }), (place) => {
        const coverage = emptyCoverage({ width: 10, height: 10 });
        paintStroke(coverage, { ...hard, kind: "stroke", size: 1, points: [at(place, place, 0)] });
        expect(coverage.pixels.some((value) => value === 255)).toBe(true);
      }),
    );
  });
});

describe("a soft stroke", () => {
  const soft: Brush = { ...hard, hardness: 0.4 };

  it("is full at its core, nothing beyond its radius, and only falls outwards", () => {
    const coverage = emptyCoverage(size);
    paintStroke(coverage, { kind: "stroke", ...soft, size: 30, points: [at(20, 20)] });
    const row = [...coverage.pixels.subarray(20 * 40 + 20, 20 * 40 + 40)];
    expect(row.slice(0, 6)).toEqual([255, 255, 255, 255, 255, 255]);
    expect(row.slice(15)).toEqual([0, 0, 0, 0, 0]);
    expect([...row].sort((a, b) => b - a)).toEqual(row);
    expect(new Set(row).size).toBeGreaterThan(5);
  });

  it("adds nothing up where it crosses itself", () => {
    const once = emptyCoverage(size);
    const thrice = emptyCoverage(size);
    const points = [at(5, 20), at(35, 20)];
    paintStroke(once, { kind: "stroke", ...soft, points });
    paintStroke(thrice, {
      kind: "stroke",
      ...soft,
      points: [...points, ...points.toReversed(), ...points],
    });
    expect(thrice.pixels).toEqual(once.pixels);
  });

  it("never covers more than the hard one of its size", () => {
    fc.assert(
      fc.property(
        anyPoint,
        anyPoint,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (a, b, hardness) => {
          const fine = emptyCoverage(size);
          const full = emptyCoverage(size);
          paintSegment(fine, { ...soft, hardness }, a, b);
          paintSegment(full, hard, a, b);
          expect(fine.pixels.every((value, index) => value <= (full.pixels[index] ?? 0))).toBe(
            true,
          );
        },
      ),
    );
  });
});
