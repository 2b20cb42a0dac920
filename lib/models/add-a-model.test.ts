import { describe, expect, it } from "vitest";
import { codeSample } from "./code-sample";
import type { Model } from "./model";
import { priceTable } from "./price-table";
import { printReference } from "./reference";
import { inputSchema } from "./schema";
import { promptParameter } from "./shared-parameters";
import { initialInput, offReason, settle } from "./settle";
import { wireBody } from "./wire";

/**
 * Add a model in three steps: write an entry such as this in a file of its own, give it a line in
 * `catalogue.ts`, run `npm run docs`. Everything below then works for it, and so does the form.
 */
const woodcut: Model = {
  id: "woodcut",
  label: "Woodcut",
  tagline: "prints in few colours",
  summary: "Pictures as if cut in wood.",
  useWhen: ["You want a print of two or three colours."],
  parameters: {
    prompt: promptParameter("Say what is cut.", "text"),
    size: {
      kind: "size",
      label: "Size",
      help: "How large the block is.",
      options: ["512x512", "512x768"],
      initial: "512x512",
      custom: { multipleOf: 64, maxEdge: 1024, maxRatio: 2, minPixels: 65_536, maxPixels: 786_432 },
    },
    paper: {
      kind: "choice",
      label: "Paper",
      help: "What it is printed on.",
      options: [
        { value: "white", label: "White" },
        { value: "straw", label: "Straw" },
      ],
      initial: "straw",
      wireName: "paper_kind",
    },
    colours: { kind: "range", label: "Colours", help: "How many.", min: 1, max: 5, initial: 2 },
  },
  rules: [
    {
      parameter: "colours",
      offReason: (value, { paper }) =>
        paper === "white" && value === 1 ? "White on white cannot be seen." : null,
    },
  ],
  references: { offReason: "A woodcut begins with a blank block." },
  endpoint: () => ({ kind: "model", slug: "woodcut-v2" }),
  price: ({ colours }) => ({ microUsd: 4_000 * Number(colours), isUpTo: false }),
  expectedSeconds: () => 12,
};

const input = { ...initialInput(woodcut), prompt: "a crow" };

describe("a model of which only its entry is written", () => {
  it("starts a form", () => {
    expect(input).toEqual({ prompt: "a crow", size: "512x512", paper: "straw", colours: 2 });
  });

  it("has its input checked, in its own words", () => {
    expect(inputSchema(woodcut).parse({ prompt: "a crow" })).toEqual(input);
    const values = { prompt: "", paper: "gold", colours: 9, quality: "high" };
    const issues = inputSchema(woodcut).safeParse(values).error?.issues ?? [];
    expect(Object.fromEntries(issues.map(({ path, message }) => [path[0], message]))).toEqual({
      prompt: "Write a prompt first.",
      paper: "Paper must be white or straw.",
      colours: "Colours must be a whole number from 1 to 5.",
      quality: 'Woodcut has no parameter "quality".',
    });
  });

  it("has sizes of one's own held to its own rules", () => {
    const { error } = inputSchema(woodcut).safeParse({ ...input, width: 1000, height: 640 });
    expect(error?.issues[0]?.message).toBe(
      "Width and height must be multiples of 64. The nearest size that fits is 1024 × 640.",
    );
  });

  it("has its rules asked", () => {
    const reason = "White on white cannot be seen.";
    expect(offReason(woodcut, "colours", 1, { ...input, paper: "white" })).toBe(reason);
    expect(inputSchema(woodcut).safeParse({ ...input, paper: "white", colours: 1 }).success).toBe(
      false,
    );
  });

  it("takes over what it can from another model's values", () => {
    const values = { prompt: "a crow", size: "3840x2160", quality: "low", colours: 7.2 };
    expect(settle(woodcut, values)).toEqual({ ...input, colours: 5 });
  });

  it("is sent under Segmind's names", () => {
    const body = { text: "a crow", size: "512x512", paper_kind: "straw", colours: 2 };
    expect(wireBody(woodcut, input)).toEqual(body);
    const sample = codeSample(woodcut, input, "python");
    expect(sample).toContain('url = "https://api.segmind.com/v1/woodcut-v2"');
    expect(sample).toContain('"paper_kind": "straw"');
  });

  it("is priced and described", () => {
    expect(priceTable(woodcut)).toEqual({
      qualities: [{ value: "", label: "Price" }],
      rows: ["512 × 512", "512 × 768"].map((size) => ({
        size,
        prices: [{ microUsd: 8_000, isUpTo: false }],
      })),
    });
    const printed = printReference([woodcut]);
    for (const words of ["## Woodcut", "| Paper | `paper_kind` |", "multiple of 64", "$0.008"]) {
      expect(printed).toContain(words);
    }
  });
});
