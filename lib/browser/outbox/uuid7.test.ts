import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { uuid7 } from "./uuid7";

describe("uuid7", () => {
  it("makes ids of RFC 9562, version 7, whatever the time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (at) => {
        const id = uuid7(at);
        expect(z.uuidv7().safeParse(id).success).toBe(true);
        expect(parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(at);
      }),
    );
  });

  it("sorts by the time it was made in", () => {
    expect(uuid7(1_000) < uuid7(1_001)).toBe(true);
  });

  it("makes no id twice", () => {
    expect(new Set(Array.from({ length: 1_000 }, () => uuid7(5))).size).toBe(1_000);
  });
});
