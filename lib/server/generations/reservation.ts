import "server-only";
import { EaselError } from "@/lib/errors";
import { formatPrice, usdOf } from "@/lib/words/money";
import type { DaySpend } from "../budget";

/**
 * What a picture of this price holds of its day's budget: the whole price, to the last micro-dollar of
 * what is left. Refuses with `over_budget` where that does not reach. Only true while the budget's lock is held.
 */
export function reservationOf(
  price: number,
  { reserved, spent }: DaySpend,
  budgetMicroUsd: number,
): number {
  const left = budgetMicroUsd - reserved - spent;
  if (price <= left) return price;
  const needed = formatPrice(usdOf(price));
  const available = formatPrice(usdOf(Math.max(0, left)));
  throw new EaselError("over_budget", "The day's budget does not reach.", {
    message: `Today's budget has ${available} left and this picture may cost ${needed}. Choose a cheaper one, or wait until tomorrow (UTC).`,
  });
}
