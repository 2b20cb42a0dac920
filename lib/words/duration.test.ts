import { describe, expect, it } from "vitest";
import { formatExpected, formatSeconds } from "./duration";

describe("formatSeconds", () => {
  it.each([
    [0, "0 s"],
    [38.4, "38 s"],
    [60, "1 min"],
    [94, "1 min 34 s"],
    [-3, "0 s"],
  ])("says %d as %s", (seconds, words) => {
    expect(formatSeconds(seconds)).toBe(words);
  });
});

describe("formatExpected", () => {
  it.each([
    [93.9, "94 s"],
    [150, "2 min 30 s"],
  ])("says %d as %s", (seconds, words) => {
    expect(formatExpected(seconds)).toBe(words);
  });
});
