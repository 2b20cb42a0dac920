import fc from "fast-check";
import type { Coverage, Size } from "../coverage";
import { emptyCoverage } from "../coverage";
import { rounded, type Mode, type Operation, type StrokePoint } from "../operation";
import { toRuns } from "../runs";

/** A mask drawn with letters: "#" is covered, "+" is half covered, all else is not. */
export function drawn(...rows: readonly string[]): Coverage {
  const coverage = emptyCoverage({ width: rows[0]?.length ?? 0, height: rows.length });
  [...rows.join("")].forEach((letter, index) => {
    coverage.pixels[index] = letter === "#" ? 255 : letter === "+" ? 127 : 0;
  });
  return coverage;
}

/** A mask as letters again, to be compared with what was expected. */
export function letters({ width, height, pixels }: Coverage): readonly string[] {
  return Array.from({ length: height }, (_, y) =>
    [...pixels.subarray(y * width, (y + 1) * width)]
      .map((value) => (value === 255 ? "#" : value === 0 ? "." : "+"))
      .join(""),
  );
}

const anyMode = fc.constantFrom<Mode>("add", "remove");

export const anyPoint: fc.Arbitrary<StrokePoint> = fc
  .record({
    x: fc.double({ min: -20, max: 60, noNaN: true }),
    y: fc.double({ min: -20, max: 60, noNaN: true }),
    pressure: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(rounded);

/** Any mask of a size, hard ones and soft ones. */
export function anyCoverage({ width, height }: Size): fc.Arbitrary<Coverage> {
  return fc
    .array(fc.constantFrom(0, 0, 0, 90, 200, 255, 255), {
      minLength: width * height,
      maxLength: width * height,
    })
    .map((values) => ({ width, height, pixels: Uint8Array.from(values) }));
}

/** Anything a person can do to a mask of a size. */
export function anyOperation(size: Size): fc.Arbitrary<Operation> {
  const whole = fc.integer({ min: -20, max: 60 });
  const length = fc.integer({ min: 0, max: 50 });
  const box = { mode: anyMode, x: whole, y: whole, width: length, height: length };
  const by = fc.integer({ min: 1, max: 8 });
  return fc.oneof(
    fc.record({
      kind: fc.constant("stroke" as const),
      mode: anyMode,
      size: fc.integer({ min: 1, max: 30 }),
      hardness: fc.constantFrom(0, 0.5, 0.8, 1),
      points: fc.array(anyPoint, { minLength: 1, maxLength: 6 }),
    }),
    fc.record({ kind: fc.constantFrom("rectangle" as const, "ellipse" as const), ...box }),
    fc.record({
      kind: fc.constant("lasso" as const),
      mode: anyMode,
      points: fc.array(
        anyPoint.map(({ x, y }) => ({ x, y })),
        { maxLength: 8 },
      ),
    }),
    fc.record({ kind: fc.constant("fill" as const), mode: anyMode, x: whole, y: whole }),
    fc.record({ kind: fc.constantFrom("invert" as const, "clear" as const) }),
    fc.record({
      kind: fc.constantFrom("grow" as const, "shrink" as const, "feather" as const),
      by,
    }),
    anyCoverage(size).map((coverage) => ({ kind: "load" as const, runs: toRuns(coverage) })),
  );
}
