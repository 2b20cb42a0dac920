import { describe, expect, it } from "vitest";
import { catalogue, findModel } from "./catalogue";
import type { Input, Model, Value } from "./model";
import type { Parameter } from "./parameter";
import { inputSchema } from "./schema";
import { initialInput, offReason } from "./settle";
import { wireBody } from "./wire";

/** The names Segmind's pages print; nothing else may be sent. */
const wireNames = [
  "prompt",
  "text_2rpv9",
  "size",
  "width",
  "height",
  "quality",
  "moderation",
  "background",
  "output_compression",
  "output_format",
];

const five = [
  "GPT Image 2",
  "GPT Image 1.5",
  "GPT Image 1",
  "GPT Image 1 mini",
  "Photorealistic workflow",
];

describe("the catalogue", () => {
  it("offers GPT Image 2 first, and none of the five is missing", () => {
    const labels = catalogue.map(({ label }) => label);
    expect(labels[0]).toBe("GPT Image 2");
    expect(labels).toEqual(expect.arrayContaining(five));
  });

  it("gives no two models one id, label or place at Segmind", () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ label }) => label)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ endpoint }) => endpoint(0).slug)).size).toBe(catalogue.length);
  });

  it.each(["", "gpt-image-3", "__proto__", "constructor", "GPT-IMAGE-2"])(
    "knows no model %j",
    (id) => {
      expect(findModel(id)).toBeUndefined();
    },
  );
});

describe.each(catalogue)("$label", (model) => {
  const start: Input = { ...initialInput(model), prompt: "a chair" };

  it("is found by its id", () => {
    expect(findModel(model.id)).toBe(model);
  });

  it("says in words what it is, when to use it and what each parameter does", () => {
    const words = [model.label, model.tagline, model.summary, ...model.useWhen];
    for (const { label, help } of Object.values(model.parameters)) words.push(label, help);
    expect(words.filter((text) => text.trim() === "")).toEqual([]);
    expect(model.useWhen.length).toBeGreaterThan(0);
    expect(model.useWhen.every((sentence) => sentence.endsWith("."))).toBe(true);
  });

  it("starts from values it accepts", () => {
    expect(inputSchema(model).parse(start)).toEqual(start);
    for (const [key, value] of Object.entries(start)) {
      expect(offReason(model, key, value, start)).toBeNull();
    }
  });

  it("accepts every value it offers, or says why it is off", () => {
    for (const [key, parameter] of Object.entries(model.parameters)) {
      for (const value of valuesOf(parameter)) {
        const input = { ...start, [key]: value };
        const isAccepted = inputSchema(model).safeParse(input).success;
        expect([key, value, isAccepted]).toEqual([
          key,
          value,
          offReason(model, key, value, input) === null,
        ]);
      }
    }
  });

  it("has a price in whole micro-dollars and a time for everything it offers", () => {
    for (const input of everyInput(model, start)) {
      for (const referenceCount of [0, 1]) {
        const { microUsd } = model.price(input, referenceCount);
        expect(Number.isSafeInteger(microUsd)).toBe(true);
        expect(microUsd).toBeGreaterThan(0);
        expect(model.expectedSeconds(input, referenceCount)).toBeGreaterThan(0);
      }
    }
  });

  it("is nowhere dearer than where the choice is left to it, which it says", () => {
    for (const input of everyInput(model, start)) {
      for (const key of ["size", "quality"].filter((name) => leavesOpen(model, name))) {
        const left = model.price({ ...input, [key]: "auto" }, 0);
        const isInGuide = ["1024x1024", "1536x1024", "1024x1536"].includes(String(input.size));
        expect(left.isUpTo).toBe(true);
        if (isInGuide) {
          expect(left.microUsd).toBeGreaterThanOrEqual(model.price(input, 0).microUsd);
        }
      }
    }
  });
});

describe("what is sent", () => {
  it.each(catalogue.filter(({ label }) => five.includes(label)))(
    "to $label has nothing but names that Segmind prints",
    (model) => {
      const body = wireBody(model, { ...initialInput(model), prompt: "a chair" });
      expect(wireNames).toEqual(expect.arrayContaining(Object.keys(body)));
    },
  );
});

describe("compression", () => {
  it.each([
    ["gpt-image-2", 0],
    ["gpt-image-1.5", 0],
    ["gpt-image-1", 1],
    ["gpt-image-1-mini", 0],
  ])("of %s goes from %d to 100 and starts there", (id, min) => {
    const range = { kind: "range", min, max: 100, initial: 100 };
    expect(modelOf(id).parameters.output_compression).toMatchObject(range);
  });
});

describe("a custom size", () => {
  it("is sent without the preset it overrides", () => {
    const model = modelOf("gpt-image-2");
    const body = wireBody(model, { ...initialInput(model), width: 1600, height: 1200 });
    expect(body).toMatchObject({ width: 1600, height: 1200 });
    expect(body).not.toHaveProperty("size");
  });
});

describe("where a request goes", () => {
  it.each([
    ["gpt-image-2", "model", "gpt-image-2", "gpt-image-2"],
    ["gpt-image-1.5", "model", "gpt-image-1.5", "gpt-image-1.5-edit"],
    ["gpt-image-1", "model", "gpt-image-1", "gpt-image-1-edit"],
    ["gpt-image-1-mini", "model", "gpt-image-1-mini", "gpt-image-1-edit-mini"],
    [
      "photorealistic-workflow",
      "workflow",
      "69f64e665456d2c942098b3a-v1",
      "69f64e665456d2c942098b3a-v1",
    ],
  ])("from %s is the %s %s, with references %s", (id, kind, slug, editSlug) => {
    expect(modelOf(id).endpoint(0)).toEqual({ kind, slug });
    expect(modelOf(id).endpoint(3)).toEqual({ kind, slug: editSlug });
  });
});

describe("seconds", () => {
  it.each([
    ["gpt-image-2", 93.9, 93.9],
    ["gpt-image-1.5", 39.9, 57],
    ["gpt-image-1", 48.9, 48.9],
    ["gpt-image-1-mini", 42, 42],
    ["photorealistic-workflow", 93.9, 93.9],
  ])(
    "of %s at its defaults are as Segmind publishes: %d, with references %d",
    (id, made, edited) => {
      const model = modelOf(id);
      expect(model.expectedSeconds(initialInput(model), 0)).toBe(made);
      expect(model.expectedSeconds(initialInput(model), 1)).toBe(edited);
    },
  );

  it("grow with quality and pixels", () => {
    const model = modelOf("gpt-image-2");
    const seconds = (values: object) =>
      model.expectedSeconds({ ...initialInput(model), ...values }, 0);
    expect(seconds({ quality: "low" })).toBeLessThan(seconds({ quality: "medium" }));
    expect(seconds({ quality: "medium" })).toBeLessThan(seconds({ quality: "high" }));
    expect(seconds({ size: "3840x2160" })).toBeGreaterThan(seconds({ size: "2048x2048" }));
    expect(seconds({ size: "2048x2048" })).toBeGreaterThan(seconds({}));
  });
});

function valuesOf(parameter: Parameter): readonly Value[] {
  switch (parameter.kind) {
    case "prompt":
      return ["a chair", "मुंबई", "x".repeat(parameter.maxLength)];
    case "size":
      return parameter.options;
    case "choice":
      return parameter.options.map(({ value }) => value);
    case "range":
      return [parameter.min, parameter.initial, parameter.max];
  }
}

/** Every combination of what the price and the time may depend on. */
function everyInput(model: Model, start: Input): readonly Input[] {
  return Object.entries(model.parameters)
    .filter(([, { kind }]) => kind === "size" || kind === "choice")
    .reduce<readonly Input[]>(
      (inputs, [key, parameter]) =>
        inputs.flatMap((input) => valuesOf(parameter).map((value) => ({ ...input, [key]: value }))),
      [start],
    );
}

function modelOf(id: string): Model {
  const model = findModel(id);
  if (model === undefined) throw new Error(`${id} is not in the catalogue.`);
  return model;
}

function leavesOpen(model: Model, key: string): boolean {
  const parameter = model.parameters[key];
  if (parameter?.kind === "size") return parameter.options.includes("auto");
  return parameter?.kind === "choice" && parameter.options.some(({ value }) => value === "auto");
}
