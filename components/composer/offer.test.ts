import { describe, expect, it } from "vitest";
import type { Credits } from "@/lib/contract/credits";
import { aftermath, timeWords } from "./offer";

const price = { microUsd: 165_000, isUpTo: false };
const atMost = { microUsd: 250_000, isUpTo: true };

function credits(totalUsd: number | null, spentUsd = 0, heldUsd = 0): Credits {
  return {
    mode: "live",
    credits: totalUsd,
    freeCredits: 0,
    totalUsd,
    asOf: null,
    isKeyRejected: false,
    budget: { dayUsd: 20, heldUsd, spentUsd },
  };
}

describe("the time under it", () => {
  it.each([
    [93.9, 1, "about 94 s"],
    [93.9, 2, "Two pictures, about 94 s each"],
    [150, 8, "Eight pictures, about 2 min 30 s each"],
  ])("of %d seconds times %d is %s", (seconds, count, words) => {
    expect(timeWords(seconds, count)).toBe(words);
  });
});

describe("what the click leaves", () => {
  it("is the balance less the price of all pictures", () => {
    expect(aftermath(credits(12.34), price, 2)).toEqual({ isShort: false, words: "leaves $12.01" });
  });

  it("is at least so much where the price is a ceiling", () => {
    expect(aftermath(credits(12.34), atMost, 1).words).toBe("leaves at least $12.09");
  });

  it("is not said where Segmind cannot be asked", () => {
    expect(aftermath(credits(null), price, 1)).toEqual({ isShort: false, words: null });
  });

  it("may be nothing: the last cent can be spent", () => {
    expect(aftermath(credits(0.33), price, 2)).toEqual({ isShort: false, words: "leaves $0" });
  });

  it("says that nothing can be made while Segmind refuses the key", () => {
    expect(aftermath({ ...credits(null), isKeyRejected: true }, price, 1)).toEqual({
      isShort: true,
      words: "Segmind rejects this Easel's key: no picture can be made.",
    });
  });

  it("says what is missing at Segmind", () => {
    expect(aftermath(credits(0.08), price, 1)).toEqual({
      isShort: true,
      words: "Too few credits at Segmind: $0.17 needed, $0.08 left.",
    });
  });

  it("says what is missing of the day's budget, with what is held counted as gone", () => {
    expect(aftermath(credits(12.34, 19.7, 0.2), price, 1)).toEqual({
      isShort: true,
      words: "Over today's budget: $0.17 needed, $0.10 left until 0:00 UTC.",
    });
  });

  it("knows of an empty budget even where Segmind cannot be asked", () => {
    expect(aftermath(credits(null, 20), price, 1).isShort).toBe(true);
  });
});
