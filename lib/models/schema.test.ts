import { describe, expect, it } from "vitest";
import { gptImage1 } from "./gpt-image-1";
import { gptImage2 } from "./gpt-image-2";
import type { Model } from "./model";
import { photorealisticWorkflow } from "./photorealistic-workflow";
import { inputSchema } from "./schema";

function problems(model: Model, input: unknown): [field: string, message: string][] {
  const result = inputSchema(model).safeParse(input);
  return (result.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]);
}

describe("inputSchema", () => {
  const prompt = "a chair";
  const tooLong = "x".repeat(40_000);

  it.each<[Model, unknown, string, string]>([
    [gptImage2, {}, "prompt", "Write a prompt first."],
    [gptImage2, { prompt: " \n" }, "prompt", "Write a prompt first."],
    [gptImage2, { prompt: 7 }, "prompt", "Write a prompt first."],
    [gptImage2, { prompt: tooLong }, "prompt", "The prompt has 40,000 characters; 32,000 fit."],
    [
      gptImage2,
      { prompt, quality: "best" },
      "quality",
      "Quality must be auto, low, medium or high.",
    ],
    [
      gptImage1,
      { prompt, size: "2048x2048" },
      "size",
      "Size must be 1024x1024, 1536x1024, 1024x1536 or auto.",
    ],
    [
      gptImage1,
      { prompt, output_format: "webp", output_compression: 0 },
      "output_compression",
      "Compression must be a whole number from 1 to 100.",
    ],
    [
      gptImage2,
      { prompt, output_format: "webp", output_compression: "9" },
      "output_compression",
      "Compression must be a whole number from 0 to 100.",
    ],
    [
      gptImage2,
      { prompt, output_compression: 50 },
      "output_compression",
      "PNG is lossless. Compression acts on WebP and JPEG.",
    ],
    [gptImage2, { prompt, seed: 1 }, "seed", "GPT Image 2 has no such parameter."],
    [
      gptImage1,
      { prompt, width: 1024, height: 1024 },
      "width",
      "GPT Image 1 has no such parameter.",
    ],
    [
      photorealisticWorkflow,
      { prompt, quality: "low" },
      "quality",
      "Photorealistic workflow has no such parameter.",
    ],
    [gptImage2, { prompt, width: 1024 }, "height", "A size of your own needs a height too."],
    [gptImage2, { prompt, height: 1024 }, "width", "A size of your own needs a width too."],
    [
      gptImage2,
      { prompt, width: 1530, height: 1024 },
      "width",
      "Width and height must be multiples of 16. The nearest size that fits is 1536 × 1024.",
    ],
    [
      gptImage2,
      { prompt, width: 1e308, height: 16 },
      "width",
      "Width must be a whole number of pixels.",
    ],
    [gptImage2, "a chair", "", "The input must be an object of values."],
    [gptImage2, null, "", "The input must be an object of values."],
  ])("of %o for %j says at %s: %s", (model, input, field, message) => {
    expect(problems(model, input)).toContainEqual([field, message]);
  });

  it("says both halves of a combination that makes no sense", () => {
    const fields = problems(gptImage2, {
      prompt,
      background: "transparent",
      output_format: "jpeg",
    });
    expect(fields.map(([field]) => field)).toEqual(["background", "output_format"]);
  });

  it("counts characters as people do", () => {
    expect(problems(gptImage2, { prompt: "🪑".repeat(32_000) })).toEqual([]);
    expect(problems(gptImage2, { prompt: "🪑".repeat(32_001) })).toHaveLength(1);
  });

  it("never says zod's own words", () => {
    const values = [undefined, null, 1, 1.5, -1, NaN, "", "x", [], {}, true];
    for (const key of [...Object.keys(gptImage2.parameters), "width", "height"])
      for (const value of values)
        for (const [, message] of problems(gptImage2, { prompt, [key]: value }))
          expect(message).not.toMatch(/invalid|expected|received|undefined/i);
  });
});
