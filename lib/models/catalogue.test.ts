import { describe, expect, it } from "vitest";
import { catalogue, findModel } from "./catalogue";
import type { Model } from "./model";
import type { Parameter } from "./parameter";
import { inputSchema } from "./schema";
import { initialInput, settle } from "./settle";
import { wireBody } from "./wire";

const prompt = "a chair";
const models = catalogue.map((model) => ({ name: model.label, model }));

describe.each(models)("$name", ({ model }) => {
  const schema = inputSchema(model);

  it("is found by its id", () => {
    expect(findModel(model.id)).toBe(model);
  });

  it("needs nothing but a prompt", () => {
    expect(schema.parse({ prompt })).toEqual({ ...initialInput(model), prompt });
  });

  it("accepts each of its options beside its defaults", () => {
    // WebP alone goes with every background and every compression.
    const input = settle(model, { prompt, output_format: "webp" });
    for (const [key, value] of optionsOf(model)) {
      expect(schema.safeParse({ ...input, [key]: value }).success, `${key} = ${value}`).toBe(true);
    }
  });

  it("explains every parameter, and starts each with a value it accepts", () => {
    for (const parameter of Object.values(model.parameters)) {
      expect(parameter.label).not.toBe("");
      expect(parameter.help).toMatch(/\.$/);
    }
    expect(schema.safeParse({ ...initialInput(model), prompt }).success).toBe(true);
  });

  it("has a price in whole micro-dollars and a time for whatever is chosen", () => {
    for (const [key, value] of optionsOf(model)) {
      const input = { ...initialInput(model), prompt, [key]: value };
      const { microUsd } = model.price(input, 0);
      expect(Number.isInteger(microUsd)).toBe(true);
      expect(microUsd).toBeGreaterThan(0);
      expect(model.expectedSeconds(input, 0)).toBeGreaterThan(1);
    }
  });

  it("holds the dearest price where a value is left to the model", () => {
    for (const key of ["size", "quality"]) {
      if (model.parameters[key] === undefined) continue;
      const input = { ...initialInput(model), prompt, size: "1024x1024", quality: "high" };
      const auto = model.price({ ...input, [key]: "auto" }, 0);
      expect(auto.isUpTo).toBe(true);
      expect(auto.microUsd).toBeGreaterThanOrEqual(model.price(input, 0).microUsd);
    }
  });

  it("sends what Segmind knows and nothing else", () => {
    const known = [
      "prompt",
      "text_2rpv9",
      "size",
      "quality",
      "moderation",
      "background",
      "output_compression",
      "output_format",
    ];
    expect(known).toEqual(
      expect.arrayContaining(Object.keys(wireBody(model, schema.parse({ prompt })))),
    );
  });
});

describe("the catalogue", () => {
  it("has the five models, each id once", () => {
    expect(catalogue.map(({ id }) => id)).toEqual([
      "gpt-image-2",
      "gpt-image-1.5",
      "gpt-image-1",
      "gpt-image-1-mini",
      "photorealistic-workflow",
    ]);
  });

  it("does not take a word of JavaScript for a model", () => {
    for (const id of ["", "constructor", "__proto__", "GPT-IMAGE-2"])
      expect(findModel(id)).toBeUndefined();
  });

  it.each([
    ["gpt-image-2", "1024x1024", [6_000, 53_000, 211_000]],
    ["gpt-image-2", "1536x1024", [5_000, 41_000, 165_000]],
    ["gpt-image-1.5", "1024x1024", [9_000, 34_000, 133_000]],
    ["gpt-image-1.5", "1024x1536", [13_000, 50_000, 200_000]],
    ["gpt-image-1", "1024x1024", [11_000, 42_000, 167_000]],
    ["gpt-image-1", "1536x1024", [16_000, 63_000, 250_000]],
    ["gpt-image-1-mini", "1024x1024", [5_000, 11_000, 36_000]],
  ])("prices %s at %s as the published guide does", (id, size, prices) => {
    const qualities = ["low", "medium", "high"];
    expect(qualities.map((quality) => findModel(id)?.price({ prompt, size, quality }, 0))).toEqual(
      prices.map((microUsd) => ({ microUsd, isUpTo: false })),
    );
  });

  it.each([
    ["2048x2048", 844_000],
    ["3840x2160", 1_669_043],
  ])("scales the price of %s by pixels from 1024 × 1024", (size, microUsd) => {
    expect(findModel("gpt-image-2")?.price({ prompt, size, quality: "high" }, 0).microUsd).toBe(
      microUsd,
    );
  });

  it("counts the workflow as GPT Image 2, high, 1536 × 1024", () => {
    const workflow = findModel("photorealistic-workflow");
    expect(workflow?.price({ prompt }, 0)).toEqual({ microUsd: 165_000, isUpTo: false });
    expect(workflow?.expectedSeconds({ prompt }, 0)).toBe(93.9);
  });

  it.each([
    ["gpt-image-2", 93.9],
    ["gpt-image-1.5", 39.9],
    ["gpt-image-1", 48.9],
    ["gpt-image-1-mini", 42],
  ])("expects %s at its defaults after the %d s of Segmind's page", (id, seconds) => {
    const model = findModel(id);
    expect(model?.expectedSeconds(initialInput(model), 0)).toBe(seconds);
  });

  it.each([
    ["gpt-image-2", "gpt-image-2"],
    ["gpt-image-1.5", "gpt-image-1.5-edit"],
    ["gpt-image-1", "gpt-image-1-edit"],
    ["gpt-image-1-mini", "gpt-image-1-edit-mini"],
  ])("sends %s with references to %s", (id, slug) => {
    expect(findModel(id)?.endpoint(1)).toEqual({ kind: "model", slug });
  });

  it.each([
    ["gpt-image-2", 0],
    ["gpt-image-1.5", 0],
    ["gpt-image-1", 1],
    ["gpt-image-1-mini", 0],
  ])("lets %s compress from %d to 100", (id, min) => {
    expect(findModel(id)?.parameters.output_compression).toMatchObject({
      min,
      max: 100,
      initial: 100,
    });
  });
});

function optionsOf(model: Model): [key: string, value: string | number][] {
  return Object.entries(model.parameters).flatMap(([key, parameter]) =>
    valuesOf(parameter).map((value): [string, string | number] => [key, value]),
  );
}

function valuesOf(parameter: Parameter): readonly (string | number)[] {
  switch (parameter.kind) {
    case "prompt":
      return ["a chair", "मुंबई", "x".repeat(parameter.maxLength)];
    case "size":
      return parameter.options;
    case "choice":
      return parameter.options.map(({ value }) => value);
    case "range":
      return [parameter.min, parameter.max];
  }
}
