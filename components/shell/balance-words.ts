import type { Credits } from "@/lib/contract/credits";
import { formatBudget, formatPrice } from "@/lib/words/money";

/**
 * "$12.34 left", or that Segmind rejected the key; empty before the first answer, and in words where there is
 * none to be had.
 */
export function balanceWords(credits: Credits | undefined, isFailed: boolean): string {
  if (credits === undefined && !isFailed) return "";
  if (credits?.isKeyRejected === true) return "Key rejected";
  const totalUsd = credits?.totalUsd ?? null;
  return totalUsd === null ? "Balance unknown" : `${formatPrice(totalUsd)} left`;
}

/** How many pictures at this price the balance pays for; null where either is unknown or free. */
export function picturesLeft({ totalUsd }: Credits, priceMicroUsd: number): number | null {
  if (totalUsd === null || !(priceMicroUsd > 0)) return null;
  return Math.max(0, Math.floor((totalUsd * 1_000_000) / priceMicroUsd));
}

const lowCount = 5;

/** Whether so few pictures are left that someone should top up before the work stops. */
export function isLow(picturesLeft: number): boolean {
  return picturesLeft < lowCount;
}

/** "$1.20 of $20, $0.33 held": what the UTC day has cost, what it may, and what is under way. */
export function budgetWords({ budget: { dayUsd, heldUsd, spentUsd } }: Credits): string {
  const held = heldUsd > 0 ? `, ${formatPrice(heldUsd)} held` : "";
  return `${formatPrice(spentUsd)} of ${formatBudget(dayUsd)}${held}`;
}
