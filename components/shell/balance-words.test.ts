import { describe, expect, it } from "vitest";
import type { Credits } from "@/lib/contract/credits";
import { balanceWords, budgetWords, isLow, picturesLeft } from "./balance-words";

function credits(change: Partial<Credits> = {}): Credits {
  return {
    mode: "live",
    credits: 12,
    freeCredits: 0.34,
    totalUsd: 12.34,
    asOf: "2026-11-21T09:00:00Z",
    isKeyRejected: false,
    budget: { dayUsd: 20, heldUsd: 0, spentUsd: 1.2 },
    ...change,
  };
}

describe("the balance in words", () => {
  it("says what is left", () => {
    expect(balanceWords(credits(), false)).toBe("$12.34 left");
  });

  it("is empty while it is asked for, and says when it cannot be had", () => {
    expect(balanceWords(undefined, false)).toBe("");
    expect(balanceWords(undefined, true)).toBe("Balance unknown");
    expect(balanceWords(credits({ totalUsd: null }), false)).toBe("Balance unknown");
  });

  it("says that the key is rejected before anyone presses Generate", () => {
    const rejected = credits({ totalUsd: null, isKeyRejected: true });
    expect(balanceWords(rejected, false)).toBe("Key rejected");
  });

  it("stays as it was last told when a later call fails", () => {
    expect(balanceWords(credits(), true)).toBe("$12.34 left");
  });

  it("says nothing it does not know", () => {
    expect(picturesLeft(credits({ totalUsd: null }), 165_000)).toBeNull();
    expect(picturesLeft(credits(), Number.NaN)).toBeNull();
  });

  it.each([
    [211_000, 58],
    [12_340_000, 1],
    [12_340_001, 0],
  ])("pays at %d micro-dollars a picture for %d", (price, count) => {
    expect(picturesLeft(credits(), price)).toBe(count);
  });

  it.each([
    [5, false],
    [4, true],
    [0, true],
  ])("warns that %d pictures are few: %s", (count, expected) => {
    expect(isLow(count)).toBe(expected);
  });

  it("promises no picture below an empty balance", () => {
    expect(picturesLeft(credits({ totalUsd: -0.5 }), 165_000)).toBe(0);
  });

  it.each([
    [0, "$1.20 of $20"],
    [0.33, "$1.20 of $20, $0.33 held"],
  ])("with $%d held, says the day as %s", (heldUsd, words) => {
    const budget = { dayUsd: 20, heldUsd, spentUsd: 1.2 };
    expect(budgetWords(credits({ budget }))).toBe(words);
  });
});
