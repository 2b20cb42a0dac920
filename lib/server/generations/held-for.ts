import "server-only";
import { EaselError, type FailureCode } from "@/lib/errors";
import { formatPrice, usdOf } from "@/lib/words/money";
import type { DaySpend, DaySpends } from "../money/budget";
import type { Env } from "../env";

type Limits = Pick<Env, "dailyBudgetMicroUsd" | "personDailyMicroUsd" | "pictureMaxMicroUsd">;

/**
 * What a picture of this price holds of its day's budget: the whole price, to the last micro-dollar of
 * what is left. Refuses, with the figures, what goes beyond what one picture, this person's day or
 * everyone's day may cost. Only true while the budget's lock is held.
 */
export function heldFor(price: number, { all, theirs }: DaySpends, limits: Limits): number {
  const { pictureMaxMicroUsd, personDailyMicroUsd, dailyBudgetMicroUsd } = limits;
  if (pictureMaxMicroUsd !== null && price > pictureMaxMicroUsd) {
    throw new EaselError("over_picture_limit", "One picture's limit does not reach.", {
      message: `This picture may cost ${inWords(price)} and the most one picture may cost here is ${inWords(pictureMaxMicroUsd)}. Choose a cheaper one.`,
    });
  }
  if (personDailyMicroUsd !== null)
    check("over_person_limit", "Your budget for today", price, leftOf(personDailyMicroUsd, theirs));
  check("over_budget", "Today's budget", price, leftOf(dailyBudgetMicroUsd, all));
  return price;
}

function leftOf(limit: number, { held, spent }: DaySpend): number {
  return limit - held - spent;
}

function check(code: FailureCode, whose: string, price: number, left: number): void {
  if (price <= left) return;
  throw new EaselError(code, `${whose} does not reach.`, {
    message: `${whose} has ${inWords(Math.max(0, left))} left and this picture may cost ${inWords(price)}. Choose a cheaper one, or wait until tomorrow (UTC).`,
  });
}

function inWords(microUsd: number): string {
  return formatPrice(usdOf(microUsd));
}
