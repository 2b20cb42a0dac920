import { describe, expect, it } from "vitest";
import { codeSample } from "./code-sample";
import { secondsFromPublished } from "./expected-seconds";
import type { Model } from "./model";
import { priceByGuide } from "./price";
import { printReference } from "./reference";
import { inputSchema } from "./schema";
import { initialInput, settle } from "./settle";
import { promptParameter, qualityParameter } from "./shared-parameters";
import { wireBody } from "./wire";

/** Step 1 of adding a model: its entry, as a file of its own would hold it. */
const sketcher: Model = {
  id: "sketcher-1",
  label: "Sketcher 1",
  tagline: "pencil drawings",
  summary: "Draws with a pencil.",
  useWhen: ["You want a pencil drawing."],
  parameters: {
    prompt: promptParameter("What should be drawn?", "text"),
    quality: qualityParameter("high"),
    hardness: {
      kind: "range",
      label: "Hardness",
      help: "Of the pencil.",
      min: 1,
      max: 9,
      initial: 2,
    },
  },
  rules: [
    {
      parameter: "hardness",
      offReason: (value, { quality }) =>
        value !== 2 && quality === "low" ? "A low sketch has one pencil." : null,
    },
  ],
  references: { offReason: "It draws from words alone." },
  endpoint: () => ({ kind: "model", slug: "sketcher-1" }),
  price: priceByGuide({ "1024x1024": { low: 0.001, medium: 0.002, high: 0.003 } }),
  expectedSeconds: secondsFromPublished({ generate: 5, edit: 5 }),
};

describe("a model that is one entry has", () => {
  const input = { ...initialInput(sketcher), prompt: "a chair" };

  it("a form with its start values", () => {
    expect(initialInput(sketcher)).toEqual({ prompt: "", quality: "high", hardness: 2 });
    expect(settle(sketcher, { hardness: 40, size: "auto" })).toMatchObject({ hardness: 9 });
  });

  it("validation with words", () => {
    const { error } = inputSchema(sketcher).safeParse({ prompt: "a", quality: "low", hardness: 3 });
    expect(error?.issues).toMatchObject([
      { path: ["hardness"], message: "A low sketch has one pencil." },
    ]);
  });

  it("a request under its wire names", () => {
    expect(wireBody(sketcher, input)).toEqual({ text: "a chair", quality: "high", hardness: 2 });
  });

  it("a price and a time", () => {
    expect(sketcher.price(input, 0)).toEqual({ microUsd: 3_000, isUpTo: false });
    expect(sketcher.expectedSeconds(input, 0)).toBe(5);
  });

  it("its place in the reference and its code samples", () => {
    expect(printReference([sketcher])).toContain("| Hardness | `hardness` | 1–9 |");
    expect(codeSample(sketcher, input, "curl")).toContain("https://api.segmind.com/v1/sketcher-1");
  });
});
