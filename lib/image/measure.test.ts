import { describe, expect, it } from "vitest";
import { inUnit, pixelsOf } from "./measure";

describe("a measure", () => {
  it.each([
    [
      { width: 210, height: 297, unit: "mm", dpi: 300 },
      { width: 2480, height: 3508 },
    ],
    [
      { width: 8.5, height: 11, unit: "in", dpi: 300 },
      { width: 2550, height: 3300 },
    ],
    [
      { width: 1080, height: 1920, unit: "px", dpi: 300 },
      { width: 1080, height: 1920 },
    ],
    [
      { width: 0.01, height: 1, unit: "mm", dpi: 72 },
      { width: 1, height: 3 },
    ],
  ] as const)("of %o is %o in pixels", (measure, pixels) => {
    expect(pixelsOf(measure)).toEqual(pixels);
  });

  it("is the same size in every unit", () => {
    const letter = { width: 8.5, height: 11, unit: "in", dpi: 300 } as const;
    expect(inUnit(letter, "mm")).toMatchObject({ width: 215.9, height: 279.4, unit: "mm" });
    expect(inUnit(letter, "px")).toMatchObject({ width: 2550, height: 3300, unit: "px" });
    expect(inUnit(inUnit(letter, "mm"), "in")).toEqual(letter);
  });
});
