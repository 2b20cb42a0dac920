import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue";
import { gptImage1 } from "./gpt-image-1";
import { gptImage2 } from "./gpt-image-2";
import type { Input, Model } from "./model";
import { photorealisticWorkflow } from "./photorealistic-workflow";
import { inputSchema } from "./schema";
import { initialInput, offReason, settle } from "./settle";
import { nearestSize } from "./size";

/** One thing a person can do to the form: choose a value that is not off, set a size, or change the model. */
type Click = {
  readonly parameter: number;
  readonly option: number;
  readonly kind: "value" | "size" | "model";
};

const clicks = fc.array(
  fc.record<Click>({
    parameter: fc.nat(20),
    option: fc.nat(4_000),
    kind: fc.constantFrom("value", "value", "value", "value", "size", "model"),
  }),
  { maxLength: 30 },
);

describe("the form", () => {
  it("cannot produce an input that is refused, whatever is clicked", () => {
    fc.assert(
      fc.property(clicks, (sequence) => {
        let model: Model = catalogue[0];
        let input: Input = { ...initialInput(model), prompt: "a chair" };
        for (const click of sequence) {
          if (click.kind === "model") model = catalogue[click.option % catalogue.length] ?? model;
          input = settle(model, clicked(model, input, click));
          expect(inputSchema(model).safeParse(input).error?.issues ?? []).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("settle", () => {
  const anything = fc.dictionary(
    fc.constantFrom(
      "prompt",
      "size",
      "quality",
      "background",
      "output_format",
      "output_compression",
      "width",
      "height",
      "seed",
    ),
    fc.oneof(
      fc.anything(),
      fc.constantFrom("jpeg", "webp", "transparent", "low", "auto", "1024x1024", 1024, 0, 50),
    ),
  );

  it("makes anything valid but for a blank prompt, and changes nothing twice", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...catalogue), (values, model) => {
        const settled = settle(model, { ...values, prompt: "a chair" });
        expect(inputSchema(model).safeParse(settled).success).toBe(true);
        expect(settle(model, settled)).toEqual(settled);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, Model, Record<string, unknown>, object]>([
    ["keeps the prompt as it is, blank too", gptImage2, { prompt: " " }, { prompt: " " }],
    [
      "keeps a size of one's own where the model allows it",
      gptImage2,
      { width: 1024, height: 2048 },
      { width: 1024, height: 2048 },
    ],
    [
      "sends 100 with PNG, which compression does not act on",
      gptImage2,
      { output_format: "png", output_compression: 40 },
      { output_compression: 100 },
    ],
    [
      "keeps a compression that acts",
      gptImage2,
      { output_format: "webp", output_compression: 40 },
      { output_compression: 40 },
    ],
    [
      "brings a value into the model's range",
      gptImage1,
      { output_format: "webp", output_compression: 0 },
      { output_compression: 1 },
    ],
    [
      "gives up transparency before the format",
      gptImage2,
      { output_format: "jpeg", background: "transparent" },
      { output_format: "jpeg", background: "opaque" },
    ],
    [
      "starts anew what the model does not have",
      gptImage1,
      { size: "3840x2160" },
      { size: "auto" },
    ],
  ])("%s", (_, model, values, expected) => {
    expect(settle(model, values)).toMatchObject(expected);
  });

  it("drops what the model does not know", () => {
    expect(
      settle(gptImage1, { prompt: "a", width: 1024, height: 1024, seed: 1 }),
    ).not.toHaveProperty("width");
    expect(settle(photorealisticWorkflow, { prompt: "a", quality: "low" })).toEqual({
      prompt: "a",
    });
  });
});

describe("offReason", () => {
  it("says why a value is off, and nothing of the others", () => {
    const input = { ...initialInput(gptImage2), background: "transparent" };
    expect(offReason(gptImage2, "output_format", "jpeg", input)).toContain("no transparency");
    expect(offReason(gptImage2, "output_format", "webp", input)).toBeNull();
    expect(offReason(gptImage2, "output_compression", 50, input)).toContain("PNG is lossless");
  });
});

function clicked(model: Model, input: Input, { kind, parameter, option }: Click): Input {
  const sizes = model.parameters.size;
  if (kind === "size" && sizes?.kind === "size" && sizes.custom !== null) {
    return { ...input, ...nearestSize(sizes.custom, { width: option, height: 4_000 - option }) };
  }
  const entries = Object.entries(model.parameters);
  const [key, chosen] = entries[parameter % entries.length] ?? [];
  if (kind !== "value" || key === undefined || chosen === undefined) return input;
  const value = valueOf(chosen, option);
  if (value === undefined || offReason(model, key, value, input) !== null) return input;
  return { ...input, [key]: value };
}

function valueOf(parameter: Model["parameters"][string], option: number) {
  switch (parameter.kind) {
    case "prompt":
      return `a chair, ${option}`;
    case "size":
      return parameter.options[option % parameter.options.length];
    case "choice":
      return parameter.options[option % parameter.options.length]?.value;
    case "range":
      return parameter.min + (option % (parameter.max - parameter.min + 1));
  }
}
