import { describe, expect, it } from "vitest";
import { findModel } from "./catalogue";
import type { Price } from "./model";
import { initialInput } from "./settle";

const square = { size: "1024x1024" };
const across = { size: "1536x1024" };
const upright = { size: "1024x1536" };

describe("a price of the published guide", () => {
  it.each([
    ["gpt-image-2", square, [6_000, 53_000, 211_000]],
    ["gpt-image-2", across, [5_000, 41_000, 165_000]],
    ["gpt-image-2", upright, [5_000, 41_000, 165_000]],
    ["gpt-image-1.5", square, [9_000, 34_000, 133_000]],
    ["gpt-image-1.5", across, [13_000, 50_000, 200_000]],
    ["gpt-image-1.5", upright, [13_000, 50_000, 200_000]],
    ["gpt-image-1", square, [11_000, 42_000, 167_000]],
    ["gpt-image-1", across, [16_000, 63_000, 250_000]],
    ["gpt-image-1", upright, [16_000, 63_000, 250_000]],
    ["gpt-image-1-mini", square, [5_000, 11_000, 36_000]],
    ["gpt-image-1-mini", across, [6_000, 15_000, 52_000]],
    ["gpt-image-1-mini", upright, [6_000, 15_000, 52_000]],
  ])("of %s, %j, in low, medium and high is exact", (id, size, microUsd) => {
    const prices = ["low", "medium", "high"].map((quality) => priceOf(id, { ...size, quality }));
    expect(prices).toEqual(microUsd.map((price) => ({ microUsd: price, isUpTo: false })));
  });
});

describe("a size outside the guide", () => {
  it.each([
    [{ size: "2048x2048", quality: "high" }, 844_000],
    [{ size: "3840x2160", quality: "low" }, 47_461],
    [{ width: 2048, height: 2048, quality: "high" }, 844_000],
    [{ width: 1024, height: 640, quality: "medium" }, 33_125],
  ])("costs by its pixels beside 1024 × 1024: %j", (values, microUsd) => {
    expect(priceOf("gpt-image-2", values)).toEqual({ microUsd, isUpTo: false });
  });

  it("costs what a preset of the same pixels costs, and overrides the preset beside it", () => {
    expect(priceOf("gpt-image-2", { size: "3840x2160", width: 1536, height: 1024 })).toEqual({
      microUsd: 165_000,
      isUpTo: false,
    });
  });
});

describe("what is left to the model", () => {
  it.each([
    ["quality", { ...square, quality: "auto" }, 211_000],
    ["size", { size: "auto", quality: "high" }, 211_000],
    ["size, at low quality", { size: "auto", quality: "low" }, 6_000],
    ["both", { size: "auto", quality: "auto" }, 211_000],
    ["the quality of a size outside the guide", { size: "2048x2048", quality: "auto" }, 844_000],
  ])("counts as the dearest it may come to: %s", (_, values, microUsd) => {
    expect(priceOf("gpt-image-2", values)).toEqual({ microUsd, isUpTo: true });
  });

  it("is everything in GPT Image 1 as it starts", () => {
    expect(priceOf("gpt-image-1", {})).toEqual({ microUsd: 250_000, isUpTo: true });
  });
});

describe("the workflow", () => {
  it("counts as GPT Image 2, high, 1536 × 1024, whatever else it is given", () => {
    const price = { microUsd: 165_000, isUpTo: false };
    expect(priceOf("photorealistic-workflow", {})).toEqual(price);
    expect(priceOf("photorealistic-workflow", { quality: "low", width: 16, height: 16 })).toEqual(
      price,
    );
  });
});

function priceOf(id: string, values: object): Price {
  const model = findModel(id);
  if (model === undefined) throw new Error(`${id} is not in the catalogue.`);
  return model.price({ ...initialInput(model), ...values }, 0);
}
