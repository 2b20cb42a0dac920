import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gptImage2 } from "./gpt-image-2";
import { inputSchema } from "./schema";
import {
  chosenSize,
  customSizeRules,
  nearestSize,
  parseSize,
  sizeProblem,
  type Size,
} from "./size";

const rules = rulesOfGptImage2();

/** The rules as Segmind's page words them, written a second time. */
function isLegal({ width, height }: Size): boolean {
  return (
    Number.isInteger(width) &&
    Number.isInteger(height) &&
    width % 16 === 0 &&
    height % 16 === 0 &&
    width / height >= 1 / 3 &&
    width / height <= 3 &&
    width <= 3840 &&
    height <= 3840 &&
    width * height >= 655_360 &&
    width * height <= 8_294_400
  );
}

const anySize = fc.record({ width: fc.integer(), height: fc.integer() });
const onGrid = fc.integer({ min: 1, max: 300 }).map((steps) => steps * 16);
const nearTheRules = fc.record({ width: onGrid, height: onGrid });
const offByLittle = fc
  .tuple(nearTheRules, fc.integer({ min: -2, max: 2 }))
  .map(([{ width, height }, by]) => ({ width: width + by, height }));
const sizes = fc.oneof(nearTheRules, nearTheRules, offByLittle, anySize);

describe("a size of one's own", () => {
  it("is accepted when the rules allow it, and no other is", () => {
    const schema = inputSchema(gptImage2);
    fc.assert(
      fc.property(sizes, (size) => {
        expect(sizeProblem(rules, size) === null).toBe(isLegal(size));
        expect(schema.safeParse({ prompt: "a", ...size }).success).toBe(isLegal(size));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [{ width: 1000, height: 1024 }, "multiples of 16"],
    [{ width: 3856, height: 2048 }, "3840 pixels at most"],
    [{ width: 3840, height: 1264 }, "3 times the other"],
    [{ width: 512, height: 512 }, "655,360 pixels at least"],
    [{ width: 3840, height: 3840 }, "8,294,400 pixels at most"],
    [{ width: -16, height: 16 }, "whole numbers"],
    [{ width: 10.5, height: 16 }, "whole numbers"],
  ])("%j is refused in words", (size, words) => {
    expect(sizeProblem(rules, size)).toContain(words);
  });
});

describe("the nearest size", () => {
  it("is legal, whatever is wanted", () => {
    const absurd = fc.record({ width: fc.double(), height: fc.double() });
    fc.assert(
      fc.property(fc.oneof(sizes, absurd), (wanted) => {
        expect(isLegal(nearestSize(rules, wanted))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it("to a legal one is itself", () => {
    fc.assert(
      fc.property(nearTheRules.filter(isLegal), (size) => {
        expect(nearestSize(rules, size)).toEqual(size);
      }),
    );
  });

  it.each([
    ["a grid step away", { width: 1530, height: 1020 }, { width: 1536, height: 1024 }],
    ["too large, in proportion", { width: 7680, height: 4320 }, { width: 3840, height: 2160 }],
    ["too small, in proportion", { width: 400, height: 400 }, { width: 816, height: 816 }],
    ["too long", { width: 4000, height: 500 }, { width: 2448, height: 816 }],
  ])("to one that is %s", (_, wanted, nearest) => {
    expect(nearestSize(rules, wanted)).toEqual(nearest);
  });
});

describe("chosenSize", () => {
  it("takes a size of one's own before a preset, and leaves auto to the model", () => {
    const prompt = "a";
    expect(chosenSize({ prompt, size: "1536x1024" })).toEqual({ width: 1536, height: 1024 });
    expect(chosenSize({ prompt, size: "auto", width: 1024, height: 2048 })).toEqual({
      width: 1024,
      height: 2048,
    });
    expect(chosenSize({ prompt, size: "auto" })).toBeNull();
    expect(chosenSize({ prompt })).toBeNull();
  });

  it("reads presets and nothing else", () => {
    expect(parseSize("1536x1024")).toEqual({ width: 1536, height: 1024 });
    for (const text of ["auto", "1536", "x", "-1x5", "1536x1024x3"])
      expect(parseSize(text)).toBeNull();
  });
});

function rulesOfGptImage2() {
  const found = customSizeRules(gptImage2);
  if (found === null) throw new Error("GPT Image 2 takes sizes of one's own.");
  return found;
}
