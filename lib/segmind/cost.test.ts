import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { microUsdOf } from "./cost";

describe("microUsdOf", () => {
  it.each<[unknown, number]>([
    [0.165, 165_000],
    ["0.2", 200_000],
    [0, 0],
    ["0", 0],
    [1e-7, 0],
    [0.1 + 0.2, 300_000],
  ])("reads %j as %i", (cost, microUsd) => {
    expect(microUsdOf(cost)).toBe(microUsd);
  });

  it.each([
    -1,
    NaN,
    Infinity,
    1e300,
    "",
    " ",
    "free",
    "Infinity",
    "-0.1",
    null,
    undefined,
    {},
    [1],
  ])("knows no price in %j", (cost) => {
    expect(microUsdOf(cost)).toBeNull();
  });

  it("is a whole number that is not negative, or null, whatever Segmind says", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.string(), fc.anything()), (cost) => {
        const microUsd = microUsdOf(cost);
        expect(microUsd === null || (Number.isSafeInteger(microUsd) && microUsd >= 0)).toBe(true);
      }),
    );
  });
});
