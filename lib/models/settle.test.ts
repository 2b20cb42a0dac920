import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue";
import { gptImage1 } from "./gpt-image-1";
import { gptImage2 } from "./gpt-image-2";
import type { Model } from "./model";
import { photorealisticWorkflow } from "./photorealistic-workflow";
import { inputSchema } from "./schema";
import { choicesOf, initialInput, offReason, settle, type LooseValues } from "./settle";
import { filledForm, looseValues } from "./testing/inputs";

const anyModel = fc.constantFrom(...catalogue);

describe("settling values", () => {
  it.each<[string, Model, LooseValues, object]>([
    ["keeps the prompt as it is", gptImage2, { prompt: "  a\n" }, { prompt: "  a\n" }],
    ["starts without a prompt where there is none", gptImage2, { prompt: 7 }, { prompt: "" }],
    ["starts an unknown option anew", gptImage2, { quality: "best" }, { quality: "high" }],
    ["takes an option of another type for none", gptImage2, { quality: 3 }, { quality: "high" }],
    [
      "brings a number within its range, whole",
      gptImage1,
      { output_format: "webp", output_compression: -3.4 },
      { output_compression: 1 },
    ],
    [
      "replaces compression where PNG switches it off",
      gptImage2,
      { output_format: "png", output_compression: 40 },
      { output_compression: 100 },
    ],
    [
      "gives up transparency for JPEG",
      gptImage2,
      { background: "transparent", output_format: "jpeg" },
      { background: "opaque", output_format: "jpeg" },
    ],
    [
      "keeps a custom size that is legal",
      gptImage2,
      { width: 1600, height: 1200 },
      { width: 1600, height: 1200 },
    ],
    [
      "keeps a size both models have",
      gptImage1,
      { size: "1024x1536", quality: "low" },
      { size: "1024x1536", quality: "low" },
    ],
  ])("%s", (_, model, values, expected) => {
    expect(settle(model, values)).toMatchObject(expected);
  });

  it.each<[string, Model, LooseValues, string[]]>([
    ["a parameter of another model", photorealisticWorkflow, { quality: "low" }, ["quality"]],
    ["one edge without the other", gptImage2, { width: 1600 }, ["width", "height"]],
    ["an illegal size", gptImage2, { width: 1601, height: 1200 }, ["width", "height"]],
    ["a size of one's own", gptImage1, { width: 1600, height: 1200 }, ["width", "height"]],
    ["an old parameter", gptImage2, { seed: 7 }, ["seed"]],
  ])("drops %s where it has no place", (_, model, values, dropped) => {
    const settled = settle(model, values);
    for (const key of dropped) expect(settled).not.toHaveProperty(key);
  });

  it("gives a valid input for any values at all", () => {
    fc.assert(
      fc.property(anyModel, looseValues, (model, values) => {
        const input = { ...settle(model, values), prompt: "a chair" };
        expect(inputSchema(model).parse(input)).toEqual(input);
      }),
      { numRuns: 1_000 },
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyModel, looseValues, (model, values) => {
        const once = settle(model, values);
        expect(settle(model, once)).toEqual(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it("leaves alone what is valid", () => {
    fc.assert(
      fc.property(filledForm, ({ model, input }) => {
        expect(settle(model, input)).toEqual(input);
      }),
    );
  });

  it("keeps the prompt through every model", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(anyModel), (prompt, models) => {
        const settled = models.reduce<LooseValues>((values, model) => settle(model, values), {
          prompt,
        });
        expect(settled.prompt).toBe(prompt);
      }),
    );
  });
});

describe("everything the form can produce", () => {
  it("is accepted by the schema as it stands", () => {
    fc.assert(
      fc.property(filledForm, ({ model, input }) => {
        expect(inputSchema(model).parse(input)).toEqual(input);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("what was chosen", () => {
  it("is carried to another model, and what was left at its default starts with the other's", () => {
    const input = { ...initialInput(gptImage2), prompt: "a chair", background: "transparent" };
    expect(choicesOf(gptImage2, input)).toEqual({ prompt: "a chair", background: "transparent" });
    expect(settle(gptImage1, choicesOf(gptImage2, input))).toMatchObject({
      prompt: "a chair",
      background: "transparent",
      quality: "auto",
      size: "auto",
    });
  });
});

describe("the reason why a value is off", () => {
  const start = initialInput(gptImage2);

  it.each([
    ["output_format", "jpeg", { background: "transparent" }, "JPEG has no transparency."],
    ["background", "transparent", { output_format: "jpeg" }, "JPEG has no transparency."],
    ["output_compression", 99, {}, "PNG is lossless."],
  ])("of %s %s beside %j is said in words", (key, value, rest, words) => {
    expect(offReason(gptImage2, key, value, { ...start, ...rest })).toContain(words);
  });

  it.each([
    ["output_format", "webp", { background: "transparent" }],
    ["output_compression", 100, {}],
    ["output_compression", 40, { output_format: "webp" }],
    ["quality", "low", {}],
    ["unheard_of", 1, {}],
  ])("is none for %s %s beside %j", (key, value, rest) => {
    expect(offReason(gptImage2, key, value, { ...start, ...rest })).toBeNull();
  });
});
