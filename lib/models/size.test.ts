import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gptImage2 } from "./gpt-image-2";
import type { SizeRules } from "./parameter";
import { inputSchema } from "./schema";
import {
  chosenSize,
  customSize,
  customSizeRules,
  formatSize,
  nearestSize,
  parseSize,
  sizeProblem,
  type Size,
} from "./size";
import { anySize, rules, sizeNearTheRules } from "./testing/sizes";

describe("a preset", () => {
  it.each([
    ["1536x1024", { width: 1536, height: 1024 }],
    ["auto", null],
    ["", null],
    ["1536x", null],
    ["-16x16", null],
    ["1536 × 1024", null],
    ["999999x16", null],
  ])("%j is the size %j", (preset, size) => {
    expect(parseSize(preset)).toEqual(size);
  });

  it("may give way to a size of one's own in GPT Image 2, by the rules tested here", () => {
    expect(customSizeRules(gptImage2)).toEqual(rules);
  });

  it("is read by people as its two numbers", () => {
    expect(formatSize({ width: 1536, height: 1024 })).toBe("1536 × 1024");
  });
});

describe("the size an input asks for", () => {
  it.each<[object, Size | null]>([
    [{ size: "1536x1024" }, { width: 1536, height: 1024 }],
    [
      { size: "auto", width: 1024, height: 2048 },
      { width: 1024, height: 2048 },
    ],
    [{ size: "auto" }, null],
    [{}, null],
  ])("by %j is %j", (values, size) => {
    expect(chosenSize({ prompt: "a", ...values })).toEqual(size);
  });
});

describe("a size of one's own", () => {
  it.each<[object, Size | null]>([
    [
      { width: 7, height: 9 },
      { width: 7, height: 9 },
    ],
    [{ size: "1536x1024" }, null],
    [{ width: 1024 }, null],
    [{ width: "1024", height: "640" }, null],
  ])("in %j is %j", (values, size) => {
    expect(customSize({ ...values })).toEqual(size);
  });
});

describe("what is wrong with a size", () => {
  it.each<[Size, string | null]>([
    [{ width: 1024, height: 640 }, null],
    [{ width: 3840, height: 2160 }, null],
    [{ width: 1000, height: 1024 }, "Width and height must be multiples of 16."],
    [{ width: 3840, height: 2001 }, "Width and height must be multiples of 16."],
    [{ width: 3856, height: 2048 }, "The longest edge may be 3840 pixels at most."],
    [{ width: 3088, height: 1024 }, "One edge may be 3 times the other at most."],
    [{ width: 640, height: 1008 }, "This is too small: 655,360 pixels at least."],
    [{ width: 3840, height: 2176 }, "This is too large: 8,294,400 pixels at most."],
    [{ width: 0, height: 1024 }, "Width and height must be whole numbers of pixels."],
    [{ width: 1024.5, height: 1024 }, "Width and height must be whole numbers of pixels."],
    [{ width: NaN, height: Infinity }, "Width and height must be whole numbers of pixels."],
  ])("of %j is %j", (size, problem) => {
    expect(sizeProblem(rules, size)).toBe(problem);
  });

  it("is nothing exactly where every rule is kept, and the schema agrees", () => {
    const schema = inputSchema(gptImage2);
    fc.assert(
      fc.property(fc.oneof(anySize, sizeNearTheRules), (size) => {
        expect(sizeProblem(rules, size) === null).toBe(keepsTheRules(size));
        expect(schema.safeParse({ prompt: "a", ...size }).success).toBe(keepsTheRules(size));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the nearest legal size", () => {
  it("is legal for any size at all", () => {
    fc.assert(
      fc.property(fc.oneof(anySize, sizeNearTheRules), (size) => {
        expect(sizeProblem(rules, nearestSize(rules, size))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it("of a legal size is itself", () => {
    fc.assert(
      fc.property(
        sizeNearTheRules.filter((size) => sizeProblem(rules, size) === null),
        (size) => {
          expect(nearestSize(rules, size)).toEqual(size);
        },
      ),
    );
  });

  it("turns with the size it was asked for", () => {
    fc.assert(
      fc.property(fc.oneof(anySize, sizeNearTheRules), ({ width, height }) => {
        const upright = nearestSize(rules, { width: height, height: width });
        const across = nearestSize(rules, { width, height });
        expect([upright.width, upright.height].sort()).toEqual(
          [across.width, across.height].sort(),
        );
      }),
    );
  });

  it("keeps proportions within a few steps of the grid, where the rules allow them", () => {
    const edge = fc.integer({ min: 1, max: 20_000 });
    const allowed = fc
      .record({ width: edge, height: edge })
      .filter(({ width, height }) => Math.max(width, height) <= 3 * Math.min(width, height));
    fc.assert(
      fc.property(allowed, (wanted) => {
        const { width, height } = nearestSize(rules, wanted);
        const drift = Math.abs(Math.log(width / height / (wanted.width / wanted.height)));
        expect(drift).toBeLessThan((2.5 * rules.multipleOf) / Math.min(width, height));
      }),
    );
  });

  it.each<[string, Size, Size]>([
    ["rounds to the grid", { width: 1000, height: 1000 }, { width: 1008, height: 1008 }],
    ["shrinks what is too large", { width: 7680, height: 4320 }, { width: 3840, height: 2160 }],
    ["grows what is too small", { width: 1, height: 1 }, { width: 816, height: 816 }],
    ["narrows what is too long", { width: 10_000, height: 1 }, { width: 1408, height: 480 }],
    ["takes no number for one", { width: NaN, height: -Infinity }, { width: 816, height: 816 }],
  ])("%s", (_, wanted, nearest) => {
    expect(nearestSize(rules, wanted)).toEqual(nearest);
  });

  it("is legal under the rules of models not written yet", () => {
    const someRules: SizeRules = {
      multipleOf: 64,
      maxEdge: 2048,
      maxRatio: 2,
      minPixels: 512 * 512,
      maxPixels: 2048 * 2048,
    };
    fc.assert(
      fc.property(anySize, (size) => {
        expect(sizeProblem(someRules, nearestSize(someRules, size))).toBeNull();
      }),
    );
  });
});

/** Segmind's sentence, written a second time and by its numbers: it must not share code with what it checks. */
function keepsTheRules({ width, height }: Size): boolean {
  const isOnGrid = (edge: number) => Number.isInteger(edge) && edge >= 16 && edge % 16 === 0;
  return (
    isOnGrid(width) &&
    isOnGrid(height) &&
    width <= 3840 &&
    height <= 3840 &&
    width <= 3 * height &&
    height <= 3 * width &&
    width * height >= 655_360 &&
    width * height <= 8_294_400
  );
}
