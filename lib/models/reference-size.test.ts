import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue";
import { gptImage1 } from "./gpt-image-1";
import { gptImage2 } from "./gpt-image-2";
import { haveSameProportions, inputAsReference } from "./reference-size";
import { inputSchema } from "./schema";
import { initialInput } from "./settle";
import { chosenSize } from "./size";

const size = (width: number, height: number) => ({ width, height });

describe("haveSameProportions", () => {
  it.each([
    [size(1536, 1024), size(3000, 2000), true],
    [size(1536, 1024), size(4000, 2667), true],
    [size(1536, 1024), size(1537, 1024), true],
    [size(1536, 1024), size(1540, 1024), false],
    [size(1024, 1024), size(1024, 1536), false],
  ])("of %j and %j is %s, either way round", (one, other, expected) => {
    expect(haveSameProportions(one, other)).toBe(expected);
    expect(haveSameProportions(other, one)).toBe(expected);
  });
});

describe("inputAsReference", () => {
  const asked = (model: typeof gptImage2, width: number, height: number) =>
    chosenSize(
      inputAsReference(model, { ...initialInput(model), prompt: "a hat" }, size(width, height)),
    );

  it.each([
    ["a preset", size(1024, 1536), size(1024, 1536)],
    ["a legal size", size(1200, 800), size(1200, 800)],
    ["an edge that is no multiple of 16", size(1000, 750), size(1024, 768)],
    ["a photograph of 12 megapixels", size(4032, 3024), size(3264, 2448)],
    ["one that is too small", size(300, 300), size(816, 816)],
    ["one that is far too narrow", size(4000, 400), size(1536, 1024)],
  ])("of a model with sizes of its own is that of %s", (_, reference, expected) => {
    expect(asked(gptImage2, reference.width, reference.height)).toEqual(expected);
  });

  it.each([
    ["a preset in the same proportions", size(900, 600), size(1536, 1024)],
    ["its own where no preset has them", size(1000, 750), null],
  ])("of a model with presets alone is %s", (_, reference, expected) => {
    expect(asked(gptImage1, reference.width, reference.height)).toEqual(expected);
  });

  it("leaves no custom size beside a preset", () => {
    const custom = { ...initialInput(gptImage2), prompt: "a hat", width: 1600, height: 1600 };
    expect(inputAsReference(gptImage2, custom, size(1024, 1024))).not.toHaveProperty("width");
  });

  it("is valid for every model and every reference", () => {
    const edge = fc.integer({ min: 1, max: 9_000 });
    fc.assert(
      fc.property(fc.constantFrom(...catalogue), edge, edge, (model, width, height) => {
        const input = { ...initialInput(model), prompt: "a hat" };
        const asReference = inputAsReference(model, input, size(width, height));
        expect(inputSchema(model).safeParse(asReference).error).toBeUndefined();
        expect(inputAsReference(model, asReference, size(width, height))).toEqual(asReference);
      }),
    );
  });
});
