import { describe, expect, it } from "vitest";
import { formatCost, formatPrice } from "./money";

describe("formatPrice", () => {
  it.each([
    [0, "$0"],
    [0.006, "$0.006"],
    [0.165, "$0.17"],
    [0.053, "$0.05"],
    [12.34, "$12.34"],
    [-0.5, "−$0.50"],
  ])("says %d as %s", (usd, words) => {
    expect(formatPrice(usd)).toBe(words);
  });
});

describe("formatCost", () => {
  it.each([
    [0.165, "$0.165"],
    [0.17, "$0.17"],
    [0.005, "$0.005"],
    [0.2, "$0.20"],
    [0, "$0"],
  ])("says %d as %s", (usd, words) => {
    expect(formatCost(usd)).toBe(words);
  });
});
