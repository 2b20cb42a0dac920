import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plotScale } from "./plot-scale";

describe("the scale of the plot", () => {
  it.each([
    [1.25, 20, [0, 0.5, 1], false],
    [12, 20, [0, 10, 20], true],
    [25, 20, [0, 10, 20], true],
    [0.165, 20, [0, 0.1], false],
    [0, 20, [0, 0.005, 0.01], false],
    [3, 0, [0, 2], false],
  ])(
    "for a dearest day of $%d and a budget of $%d has lines at %j",
    (dearest, budget, ticks, has) => {
      expect(plotScale(dearest, budget)).toMatchObject({ ticksUsd: ticks, hasBudget: has });
    },
  );

  it("has room for every day, and for the budget where its line is drawn, in few lines", () => {
    const usd = fc.double({ min: 0, max: 1_000_000, noNaN: true });
    fc.assert(
      fc.property(usd, usd, (dearest, budget) => {
        const { topUsd, ticksUsd, hasBudget } = plotScale(dearest, budget);
        expect(topUsd).toBeGreaterThanOrEqual(dearest * (1 - 1e-6));
        if (hasBudget) expect(topUsd).toBeGreaterThanOrEqual(budget);
        expect(ticksUsd.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
