import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EaselError } from "@/lib/errors";
import { heldFor } from "./held-for";

const none = { held: 0, spent: 0 };
const noLimits = { pictureMaxMicroUsd: null, personDailyMicroUsd: null };

/** Where the day's budget is the only limit. */
function heldAlone(price: number, all: typeof none, dailyBudgetMicroUsd: number): number {
  return heldFor(price, { all, theirs: none }, { ...noLimits, dailyBudgetMicroUsd });
}

const money = fc.integer({ min: 0, max: 20_000_000 });
const limit = fc.option(money);

describe("what is held for a picture", () => {
  it("holds the whole price, down to the last micro-dollar that is left", () => {
    expect(heldAlone(60, { held: 30, spent: 10 }, 100)).toBe(60);
  });

  it("is refused for a micro-dollar more, and says what is needed and what is left", () => {
    expect(() => heldAlone(61, { held: 30, spent: 10 }, 100)).toThrow(
      expect.objectContaining({ code: "over_budget" }),
    );
    expect(() => heldAlone(250_000, { held: 30_000, spent: 10_000 }, 100_000)).toThrow(
      expect.objectContaining({
        userMessage: expect.stringContaining("has $0.06 left and this picture may cost $0.25."),
      }),
    );
  });

  it("says that nothing is left where dearer charges went beyond the budget", () => {
    expect(() => heldAlone(1, { held: 0, spent: 200_000 }, 100_000)).toThrow(
      expect.objectContaining({ userMessage: expect.stringContaining("has $0 left") }),
    );
  });

  it.each([
    ["over_picture_limit", { pictureMaxMicroUsd: 59 }],
    ["over_person_limit", { personDailyMicroUsd: 79 }],
    ["over_budget", { dailyBudgetMicroUsd: 119 }],
  ])("is refused with %s for a micro-dollar beyond that limit alone", (code, tighter) => {
    const limits = {
      pictureMaxMicroUsd: 60,
      personDailyMicroUsd: 80,
      dailyBudgetMicroUsd: 120,
    };
    const spends = { all: { held: 30, spent: 30 }, theirs: { held: 10, spent: 10 } };
    expect(heldFor(60, spends, limits)).toBe(60);
    expect(() => heldFor(60, spends, { ...limits, ...tighter })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it("never lets prices together pass the day's budget, nor one person's theirs", () => {
    const wishes = fc.array(fc.record({ person: fc.nat(2), price: money }));
    fc.assert(
      fc.property(wishes, money, limit, limit, (asked, dailyBudgetMicroUsd, person, picture) => {
        const limits = {
          dailyBudgetMicroUsd,
          personDailyMicroUsd: person,
          pictureMaxMicroUsd: picture,
        };
        const used = [0, 0, 0];
        for (const wish of asked) {
          const all = { held: used.reduce((sum, share) => sum + share), spent: 0 };
          const theirs = { held: 0, spent: used[wish.person] ?? 0 };
          try {
            const held = heldFor(wish.price, { all, theirs }, limits);
            used[wish.person] = theirs.spent + held;
            expect(held).toBeLessThanOrEqual(picture ?? Infinity);
          } catch (error) {
            if (!(error instanceof EaselError)) throw error;
          }
        }
        expect(used.reduce((sum, share) => sum + share)).toBeLessThanOrEqual(dailyBudgetMicroUsd);
        expect(Math.max(...used)).toBeLessThanOrEqual(person ?? Infinity);
      }),
    );
  });
});
