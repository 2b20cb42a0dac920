import { describe, expect, it } from "vitest";
import { isAtLeast } from "./check-node.mjs";

describe("isAtLeast", () => {
  it.each([
    ["20.19.0", true],
    ["20.20.2", true],
    ["24.0.0", true],
    ["20.18.9", false],
    ["18.20.0", false],
  ])("says of %s against 20.19: %s", (version, expected) => {
    expect(isAtLeast(version, "20.19")).toBe(expected);
  });
});
