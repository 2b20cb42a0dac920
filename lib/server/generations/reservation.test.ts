import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EaselError } from "@/lib/errors";
import { reservationOf } from "./reservation";

const money = fc.integer({ min: 0, max: 20_000_000 });

describe("a reservation", () => {
  it("holds the whole price, down to the last micro-dollar that is left", () => {
    expect(reservationOf(60, { reserved: 30, spent: 10 }, 100)).toBe(60);
  });

  it("is refused for a micro-dollar more, and says what is needed and what is left", () => {
    expect(() => reservationOf(61, { reserved: 30, spent: 10 }, 100)).toThrow(
      expect.objectContaining({ code: "over_budget" }),
    );
    expect(() => reservationOf(250_000, { reserved: 30_000, spent: 10_000 }, 100_000)).toThrow(
      expect.objectContaining({
        userMessage: expect.stringContaining("has $0.06 left and this picture may cost $0.25."),
      }),
    );
  });

  it("says that nothing is left where dearer charges went beyond the budget", () => {
    expect(() => reservationOf(1, { reserved: 0, spent: 200_000 }, 100_000)).toThrow(
      expect.objectContaining({ userMessage: expect.stringContaining("has $0 left") }),
    );
  });

  it("never lets a day's prices together pass its budget", () => {
    fc.assert(
      fc.property(fc.array(money), money, (prices, budget) => {
        let reserved = 0;
        for (const price of prices) {
          try {
            reserved += reservationOf(price, { reserved, spent: 0 }, budget);
          } catch (error) {
            if (!(error instanceof EaselError)) throw error;
          }
        }
        expect(reserved).toBeLessThanOrEqual(budget);
      }),
    );
  });
});
