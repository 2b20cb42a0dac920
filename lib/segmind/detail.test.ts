import { describe, expect, it } from "vitest";
import { detailOf, withSafeDetail } from "./detail";

describe("withSafeDetail", () => {
  it("leaves no part of the key, wherever the text is cut", () => {
    for (let before = 270; before < 310; before += 1) {
      const { detail } = withSafeDetail("canary-key", {
        detail: `${"x".repeat(before)}canary-key`,
      });
      expect(detail.length).toBeLessThanOrEqual(300);
      expect(detail).not.toContain("can");
    }
  });

  it("changes nothing else of an outcome", () => {
    expect(withSafeDetail("key", { kind: "gone" })).toEqual({ kind: "gone" });
    const refused = { kind: "refused", status: 400, detail: "No." };
    expect(withSafeDetail("key", refused)).toEqual(refused);
  });
});

describe("detailOf", () => {
  it.each<[string, unknown, string]>([
    ["a text", "no", "no"],
    ["an error", new Error("no"), "Error: no"],
    [
      "an error with its cause, and its code",
      new TypeError("fetch failed", { cause: Object.assign(new Error("lost"), { code: "EPIPE" }) }),
      "TypeError: fetch failed: Error: lost (EPIPE)",
    ],
  ])("says %s in one line", (_, error, detail) => {
    expect(detailOf(error)).toBe(detail);
  });
});
