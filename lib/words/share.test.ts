import { describe, expect, it } from "vitest";
import { formatShare } from "./share";

describe("formatShare", () => {
  it.each([
    [0, "0 %"],
    [0.000_01, "less than 0.1 %"],
    [0.034, "3.4 %"],
    [0.02, "2 %"],
    [0.5149, "51 %"],
    [0.999_999, "99.9 %"],
    [1, "100 %"],
  ])("says %s as %s", (share, words) => {
    expect(formatShare(share)).toBe(words);
  });
});
