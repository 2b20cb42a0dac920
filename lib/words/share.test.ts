import { describe, expect, it } from "vitest";
import { formatShare } from "./share";

describe("a share in words", () => {
  it.each([
    [0, "0 %"],
    [0.000_01, "less than 0.1 %"],
    [0.004, "0.4 %"],
    [0.009_9, "0.9 %"],
    [0.01, "1 %"],
    [0.232, "23 %"],
    [0.999_9, "99 %"],
    [1, "100 %"],
  ])("%d is %s", (share, words) => {
    expect(formatShare(share)).toBe(words);
  });
});
