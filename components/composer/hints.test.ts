import { describe, expect, it } from "vitest";
import { findModel } from "@/lib/models/catalogue";
import type { Model, Value } from "@/lib/models/model";
import { settle } from "@/lib/models/settle";
import { hintsFor } from "./hints";

function model(id: string): Model {
  const found = findModel(id);
  if (found === undefined) throw new Error(`Expected a catalogue id but received ${id}`);
  return found;
}

function hinted(prompt: string, values: Record<string, Value> = {}, id = "gpt-image-2") {
  return hintsFor(model(id), settle(model(id), { prompt, ...values }));
}

function ids(...hint: Parameters<typeof hinted>): string[] {
  return hinted(...hint).map(({ id }) => id);
}

describe("the hint about small lettering", () => {
  it.each([
    'A poster that says "Monsoon sale"',
    "A sign reading “Open”",
    "A board: ‘मुंबई पुस्तक भंडार’",
    "A shop window with 'Mumbai Book Store' on it",
    "看板に「営業中」と書いてある店",
    "Une affiche «Soldes»",
  ])("shows for %s below high", (prompt) => {
    expect(ids(prompt, { quality: "medium" })).toEqual(["small_lettering"]);
    expect(ids(prompt, { quality: "low" })).toEqual(["small_lettering"]);
  });

  it.each(["high", "auto"])("is silent at %s", (quality) => {
    expect(ids('A poster that says "Sale"', { quality })).toEqual([]);
  });

  it.each(["A dog's bowl by the neighbours' door", "A 6' tall man and a 5' wall", "Bread"])(
    "takes no apostrophe for a quotation: %s",
    (prompt) => {
      expect(ids(prompt, { quality: "low" })).toEqual([]);
    },
  );

  it("sets high with one click", () => {
    expect(hinted('"Sale"', { quality: "low" })[0]?.change).toEqual({ quality: "high" });
  });
});

describe("the hints about lettering in lossy files", () => {
  it.each([
    ["jpeg", 100, ["jpeg_lettering"]],
    ["webp", 80, ["compressed_lettering"]],
    ["webp", 100, []],
    ["png", 100, []],
  ])("for %s at %d are %j", (output_format, output_compression, expected) => {
    expect(ids("A bold typographic poster", { output_format, output_compression })).toEqual(
      expected,
    );
  });
});

describe("the hint about hard subjects", () => {
  it.each([
    "An origami crane",
    "Two mirrors at an angle",
    "A half-solved Rubik’s cube",
    "The circuit diagram of a radio",
  ])("shows for: %s", (prompt) => {
    expect(ids(prompt)).toEqual(["hard_subject"]);
  });

  it("falls silent once it is followed, quoted text or not", () => {
    expect(ids('An origami crane that says "Hi"', { quality: "low" })).toEqual([]);
  });
});

describe("the hint about the lead", () => {
  it.each([
    ["Create a poster of a cat", "A poster of a cat"],
    ["Please draw me a red chair", "A red chair"],
    ["I want a logo", "A logo"],
    ["I'd like to generate an icon", "An icon"],
    ["Can you please make a banner", "A banner"],
    ["Please, a portrait of Asha", "A portrait of Asha"],
  ])("turns %j into %j", (prompt, shorter) => {
    expect(hinted(prompt)).toMatchObject([{ id: "lead", change: { prompt: shorter } }]);
  });

  it.each([
    "Creative studio at dusk",
    "A woman who wants a chair",
    "Makeup on a shelf",
    "Create",
    "",
  ])("leaves %j alone", (prompt) => {
    expect(ids(prompt)).toEqual([]);
  });
});

it("speaks of no parameter the model lacks", () => {
  expect(ids('An origami crane that says "Hi"', {}, "photorealistic-workflow")).toEqual([]);
});

it("is quick on the longest prompt", () => {
  const prompt = "'".repeat(16_000) + "a ".repeat(8_000);
  const startedAt = performance.now();
  ids(prompt, { quality: "low" });
  expect(performance.now() - startedAt).toBeLessThan(100);
});
