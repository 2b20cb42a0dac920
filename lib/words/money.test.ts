import { describe, expect, it } from "vitest";
import { formatCharge, formatCost, formatOffer, formatPrice } from "./money";

describe("formatPrice", () => {
  it.each([
    [0, "$0"],
    [0.006, "$0.006"],
    [0.165, "$0.17"],
    [0.053, "$0.053"],
    [0.013, "$0.013"],
    [0.05, "$0.05"],
    [12.34, "$12.34"],
    [-0.5, "−$0.50"],
  ])("says %d as %s", (usd, words) => {
    expect(formatPrice(usd)).toBe(words);
  });
});

describe("formatOffer", () => {
  it.each([
    [165_000, false, 1, "$0.17"],
    [165_000, false, 2, "$0.33"],
    [250_000, true, 1, "up to $0.25"],
    [250_000, true, 8, "up to $2.00"],
    [5_000, false, 1, "$0.005"],
  ])("says %d micro-dollars, at most: %s, times %d as %s", (microUsd, isUpTo, count, words) => {
    expect(formatOffer({ microUsd, isUpTo }, count)).toBe(words);
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

describe("formatCharge", () => {
  it.each([
    [0.165, false, "$0.165"],
    [0.165, true, "about $0.165"],
    [null, false, null],
  ])("says %d, about: %s, as %s", (costUsd, isCostAbout, words) => {
    expect(formatCharge({ costUsd, isCostAbout })).toBe(words);
  });
});
