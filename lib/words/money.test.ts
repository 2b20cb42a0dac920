import { describe, expect, it } from "vitest";
import {
  exactDigits,
  formatBudget,
  formatCharge,
  formatCost,
  formatExact,
  formatOffer,
  formatPrice,
} from "./money";

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

describe("formatBudget", () => {
  it.each([
    [20, "$20"],
    [12.5, "$12.50"],
    [100, "$100"],
    [0.05, "$0.05"],
    [0, "$0"],
  ])("says %d as %s", (usd, words) => {
    expect(formatBudget(usd)).toBe(words);
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

describe("exactDigits", () => {
  it.each([
    [[], 2],
    [[0, 1, 12.34], 2],
    [[0.1, 0.2, 0.1 + 0.2], 2],
    [[12.34, 0.165], 3],
    [[0.165, 0.041_238], 6],
    [[1_234_567.890_1], 4],
  ])("tells %j with %d digits behind the point", (amounts, digits) => {
    expect(exactDigits(amounts)).toBe(digits);
  });

  it("leaves nothing out of what is written with it", () => {
    expect(formatExact(12.345, exactDigits([12.345]))).toBe("$12.345");
    expect(formatExact(0, 3)).toBe("$0.000");
    expect(formatExact(0.041_238, 6)).toBe("$0.041238");
  });
});
