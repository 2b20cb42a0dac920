import fc from "fast-check";
import type { SizeRules } from "../parameter";
import type { Size } from "../size";

/** The rules on Segmind's page of GPT Image 2. */
export const rules: SizeRules = {
  multipleOf: 16,
  maxEdge: 3840,
  maxRatio: 3,
  minPixels: 655_360,
  maxPixels: 8_294_400,
};

const anyEdge = fc.oneof(
  fc.integer({ min: -100, max: 10_000 }),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  fc.double(),
);

/** Sizes anywhere, absurd ones too. */
export const anySize: fc.Arbitrary<Size> = fc.record({ width: anyEdge, height: anyEdge });

const width = fc.integer({ min: 1, max: 250 }).map((steps) => steps * rules.multipleOf);

/** Sizes on the grid or one pixel off it, most of them within a step of where some rule ends. */
export const sizeNearTheRules: fc.Arbitrary<Size> = fc
  .record({
    width,
    edgeOfRule: fc.constantFrom<(width: number) => number>(
      () => rules.maxEdge,
      (edge) => edge * rules.maxRatio,
      (edge) => edge / rules.maxRatio,
      (edge) => rules.minPixels / edge,
      (edge) => rules.maxPixels / edge,
      (edge) => edge,
    ),
    steps: fc.integer({ min: -2, max: 2 }),
    pixelsOff: fc.constantFrom(0, 0, 0, 1, -1),
    isUpright: fc.boolean(),
  })
  .map(({ width, edgeOfRule, steps, pixelsOff, isUpright }) => {
    const onGrid = Math.round(edgeOfRule(width) / rules.multipleOf) + steps;
    const height = onGrid * rules.multipleOf + pixelsOff;
    return isUpright ? { width: height, height: width } : { width, height };
  });
