import type { Credits } from "@/lib/contract/credits";
import type { Price } from "@/lib/models/model";
import { formatExpected } from "@/lib/words/duration";
import { formatPrice, usdOf } from "@/lib/words/money";

/** What is left after the click, or why it cannot go through. Null words: Segmind cannot be asked. */
export type Aftermath = { readonly isShort: boolean; readonly words: string | null };

const counts = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];

/** "about 94 s", "Two pictures, about 94 s each": how many are made side by side is the owner's setting. */
export function timeWords(seconds: number, pictureCount: number): string {
  const about = `about ${formatExpected(seconds)}`;
  return pictureCount === 1
    ? about
    : `${counts[pictureCount] ?? pictureCount} pictures, ${about} each`;
}

/** What the click would leave of the balance, or why no picture would come of it. */
export function aftermath(credits: Credits, price: Price, pictureCount: number): Aftermath {
  if (credits.isKeyRejected)
    return short("Segmind rejects this Easel's key: no picture can be made.");
  const cost = usdOf(price.microUsd * pictureCount);
  const { dayUsd, spentUsd, heldUsd } = credits.budget;
  const budgetUsd = Math.max(0, dayUsd - spentUsd - heldUsd);
  if (credits.totalUsd !== null && isBelow(credits.totalUsd, cost)) {
    const left = formatPrice(credits.totalUsd);
    return short(`Too few credits at Segmind: ${formatPrice(cost)} needed, ${left} left.`);
  }
  if (isBelow(budgetUsd, cost)) {
    const left = formatPrice(budgetUsd);
    return short(`Over today's budget: ${formatPrice(cost)} needed, ${left} left until 0:00 UTC.`);
  }
  if (credits.totalUsd === null) return { isShort: false, words: null };
  const rest = formatPrice(credits.totalUsd - cost);
  return { isShort: false, words: `leaves ${price.isUpTo ? "at least " : ""}${rest}` };
}

function short(words: string): Aftermath {
  return { isShort: true, words };
}

/** Dollars of the wire carry binary's crumbs: a difference below a thousandth of a cent is none. */
function isBelow(leftUsd: number, costUsd: number): boolean {
  return costUsd - leftUsd > 0.00001;
}
