import { describe, expect, it } from "vitest";
import { findModel } from "./catalogue";
import { gptImage1 } from "./gpt-image-1";
import { gptImage2 } from "./gpt-image-2";
import type { Model } from "./model";
import { photorealisticWorkflow } from "./photorealistic-workflow";
import { inputSchema } from "./schema";
import { initialInput } from "./settle";

describe("the input schema", () => {
  it("fills in everything but the prompt", () => {
    expect(inputSchema(gptImage2).parse({ prompt: "a chair" })).toEqual({
      ...initialInput(gptImage2),
      prompt: "a chair",
    });
  });

  it("keeps a prompt to the letter", () => {
    const prompt = "  ‘मुंबई’\n\ttwo  spaces 🪑 ";
    expect(inputSchema(gptImage2).parse({ prompt }).prompt).toBe(prompt);
  });

  it.each<[string, Model, object, Record<string, string>]>([
    ["no prompt", gptImage2, {}, { prompt: "Write a prompt first." }],
    ["a blank prompt", gptImage2, { prompt: " \n" }, { prompt: "Write a prompt first." }],
    ["a prompt that is no text", gptImage2, { prompt: 7 }, { prompt: "Write a prompt first." }],
    [
      "half an emoji, which nothing can store",
      gptImage2,
      { prompt: "a chair \ud83e" },
      { prompt: "The prompt has a broken character. Write it anew." },
    ],
    [
      "a zero byte, which nothing can store",
      gptImage2,
      { prompt: "a\0chair" },
      { prompt: "The prompt has a broken character. Write it anew." },
    ],
    [
      "a prompt too long",
      gptImage2,
      { prompt: "a".repeat(40_000) },
      { prompt: "The prompt has 40,000 characters; 32,000 fit." },
    ],
    [
      "an unknown option",
      gptImage2,
      { prompt: "a", quality: "best" },
      { quality: "Quality must be auto, low, medium or high." },
    ],
    [
      "a value of null",
      gptImage2,
      { prompt: "a", background: null },
      { background: "Background must be opaque or transparent." },
    ],
    [
      "a number outside the model's own range",
      gptImage1,
      { prompt: "a", output_format: "webp", output_compression: 0 },
      { output_compression: "Compression must be a whole number from 1 to 100." },
    ],
    [
      "a broken number",
      gptImage2,
      { prompt: "a", output_format: "webp", output_compression: 50.5 },
      { output_compression: "Compression must be a whole number from 0 to 100." },
    ],
    [
      "a parameter the model does not have",
      gptImage1,
      { prompt: "a", seed: 7 },
      { seed: 'GPT Image 1 has no parameter "seed".' },
    ],
    [
      "an unknown parameter and a bad value, both at once",
      gptImage1,
      { prompt: "", seed: 7 },
      { prompt: "Write a prompt first.", seed: 'GPT Image 1 has no parameter "seed".' },
    ],
    [
      "settings for a workflow that has none",
      photorealisticWorkflow,
      { prompt: "a", quality: "high" },
      { quality: 'Photorealistic workflow has no parameter "quality".' },
    ],
    [
      "a wire name in place of the parameter's own",
      photorealisticWorkflow,
      { prompt: "a", text_2rpv9: "b" },
      { text_2rpv9: 'Photorealistic workflow has no parameter "text_2rpv9".' },
    ],
    [
      "a custom size where there is none",
      gptImage1,
      { prompt: "a", width: 1024, height: 1024 },
      {
        width: 'GPT Image 1 has no parameter "width".',
        height: 'GPT Image 1 has no parameter "height".',
      },
    ],
    [
      "a width alone",
      gptImage2,
      { prompt: "a", width: 1024 },
      { height: "A size of your own needs a height too." },
    ],
    [
      "a height alone",
      gptImage2,
      { prompt: "a", height: 1024 },
      { width: "A size of your own needs a width too." },
    ],
    [
      "a size off the grid, and offers the nearest",
      gptImage2,
      { prompt: "a", width: 1000, height: 1000 },
      {
        width:
          "Width and height must be multiples of 16. The nearest size that fits is 1008 × 1008.",
      },
    ],
    [
      "a transparent JPEG, at both of its ends",
      gptImage2,
      { prompt: "a", background: "transparent", output_format: "jpeg" },
      {
        background: "JPEG has no transparency. Choose PNG or WebP first.",
        output_format: "JPEG has no transparency. Choose PNG or WebP.",
      },
    ],
    [
      "compression of a PNG",
      gptImage2,
      { prompt: "a", output_compression: 50 },
      { output_compression: "PNG is lossless. Choose WebP or JPEG." },
    ],
  ])("refuses %s", (_, model, values, messages) => {
    expect(messagesOf(model, values)).toEqual(messages);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "refuses the key %s like any other it does not know",
    (key) => {
      const body: unknown = JSON.parse(`{"prompt":"a","${key}":{"polluted":true}}`);
      expect(messagesOf(gptImage1, body)).toHaveProperty(
        [key],
        `GPT Image 1 has no parameter "${key}".`,
      );
      expect(findModel("gpt-image-1")).not.toHaveProperty("polluted");
    },
  );

  it.each([null, undefined, [], "a chair", 7, true])("refuses %j in place of values", (values) => {
    const { error } = inputSchema(gptImage2).safeParse(values);
    expect(error?.issues.map(({ message }) => message)).toEqual([
      "The input must be an object of values.",
    ]);
  });
});

describe("the length of a prompt", () => {
  it.each([
    ["32,000 letters", "a".repeat(32_000)],
    ["32,000 emoji of two code units", "🪑".repeat(32_000)],
  ])("is counted in characters: %s fit, one more does not", (_, prompt) => {
    expect(messagesOf(gptImage2, { prompt })).toEqual({});
    expect(messagesOf(gptImage2, { prompt: `${prompt}a` })).toEqual({
      prompt: "The prompt has 32,001 characters; 32,000 fit.",
    });
  });
});

describe("absurd input", () => {
  it.each<[string, object]>([
    ["ten million characters", { prompt: "🪑".repeat(5_000_000) }],
    ["ten million blanks", { prompt: " ".repeat(10_000_000) }],
    ["a hundred thousand parameters", manyKeys(100_000)],
    ["a parameter with a name of a million letters", { prompt: "a", ["k".repeat(1_000_000)]: 1 }],
    ["a size beyond any picture", { prompt: "a", width: 2 ** 52, height: 1 }],
  ])("is refused in a short answer: %s", (_, values) => {
    const { error } = inputSchema(gptImage2).safeParse(values);
    const issues = error?.issues ?? [];
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThanOrEqual(21);
    expect(issues.every(({ message }) => message.length < 200)).toBe(true);
  });
});

function manyKeys(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, index]));
}

function messagesOf(model: Model, values: unknown): Record<string, string> {
  const issues = inputSchema(model).safeParse(values).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]));
}
