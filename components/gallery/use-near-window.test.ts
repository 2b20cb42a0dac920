// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { nearOf } from "./use-near-window";

it.each([0, 137, -5_000, 20_000])(
  "holds the window and a margin on both sides, from a top at %d",
  (topPx) => {
    const { top, bottom } = nearOf(topPx, 900);
    expect(top).toBeLessThanOrEqual(-topPx - 350);
    expect(bottom).toBeGreaterThanOrEqual(-topPx + 900 + 350);
    expect(bottom - top).toBeLessThanOrEqual(900 + 2 * 350 + 2 * 200);
  },
);

it("stays the same while the page moves by less than a step", () => {
  expect(nearOf(-4_010, 900)).toEqual(nearOf(-4_090, 900));
});
