import { describe, expect, it } from "vitest";
import type { Spend } from "@/lib/contract/spend";
import { addedWords, dayWords, driftWords, openWords } from "./spend-words";

function compared(driftUsd: number, addedUsd = 0): Spend["compared"] {
  return {
    since: "2026-11-19T09:00:00.000Z",
    until: "2026-11-21T12:00:00.000Z",
    driftUsd,
    addedUsd,
  };
}

const amounts = {
  costUsd: 1.25,
  aboutUsd: 0,
  pictureCount: 8,
  heldUsd: 0,
  heldCount: 0,
  unknownUsd: 0,
  unknownCount: 0,
};

describe("the drift in words", () => {
  it.each([null, compared(0), compared(0.005), compared(0.01), compared(-0.01)])(
    "is not told up to a cent: %j",
    (told) => {
      expect(driftWords(told)).toBeNull();
    },
  );

  it("says how much more the balance fell, since when, and what may be behind it", () => {
    expect(driftWords(compared(0.42))).toBe(
      "Segmind's balance fell $0.42 more than Easel's pictures cost since 19 Nov. Something else may use this key, or a picture of unknown outcome was charged.",
    );
    expect(driftWords(compared(0.02))).toContain("fell $0.02 more");
    expect(driftWords(compared(0.010_1))).toContain("fell $0.01 more");
  });

  it("says it too where the balance fell less", () => {
    expect(driftWords(compared(-5))).toContain("fell $5.00 less");
  });

  it("tells credit that was added as such", () => {
    expect(addedWords(compared(0, 10))).toBe("$10.00 added since 19 Nov");
    expect(addedWords(compared(0.42))).toBeNull();
    expect(driftWords(compared(0, 10))).toBeNull();
  });
});

describe("a day in words", () => {
  it.each([
    [{}, "$1.25 for 8 pictures"],
    [{ pictureCount: 1 }, "$1.25 for 1 picture"],
    [{ aboutUsd: 0.2 }, "about $1.25 for 8 pictures"],
    [{ heldUsd: 0.33, heldCount: 2 }, "$1.25 for 8 pictures, $0.33 held"],
    [
      { costUsd: 0, pictureCount: 0, unknownUsd: 0.17, unknownCount: 1 },
      "Nothing charged, $0.17 may have been charged",
    ],
    [{ costUsd: 19.9, heldUsd: 0.2 }, "$19.90 for 8 pictures, $0.20 held, over the budget"],
    [{ costUsd: 20 }, "$20.00 for 8 pictures"],
  ])("with %j is: %s", (change, words) => {
    expect(dayWords({ ...amounts, ...change }, { digits: 2, dayBudgetUsd: 20 })).toBe(words);
  });

  it("has nothing open once all is settled", () => {
    expect(openWords(amounts, 2)).toBeNull();
  });
});
