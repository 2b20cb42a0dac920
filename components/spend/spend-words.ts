import type { SpendChoice } from "@/lib/browser/spend";
import type { Spend, SpendAmounts } from "@/lib/contract/spend";
import { findModel } from "@/lib/models/catalogue";
import { formatShortUtcDay, formatUtcDay } from "@/lib/words/day";
import { formatExact, formatPrice } from "@/lib/words/money";

/** Below this a difference is told to nobody: the balance itself comes to a tenth of a cent or so. */
const driftShownAboveUsd = 0.01;

/** What Segmind's balance says against Easel's own count; null where the two agree. */
export function driftWords(compared: Spend["compared"]): string | null {
  if (compared === null || Math.abs(compared.driftUsd) <= driftShownAboveUsd) return null;
  const { driftUsd, since } = compared;
  const from = formatShortUtcDay(since.slice(0, 10));
  const amount = formatPrice(Math.abs(driftUsd));
  return driftUsd > 0
    ? `Segmind's balance fell ${amount} more than Easel's pictures cost since ${from}. Something else may use this key, or a picture of unknown outcome was charged.`
    : `Segmind's balance fell ${amount} less than Easel's pictures cost since ${from}. Credit may have been added, or Segmind took less than it told.`;
}

/** "$10.00 added since 19 Nov"; null where no credit came in. */
export function addedWords(compared: Spend["compared"]): string | null {
  if (compared === null || compared.addedUsd < driftShownAboveUsd) return null;
  return `${formatPrice(compared.addedUsd)} added since ${formatShortUtcDay(compared.since.slice(0, 10))}`;
}

/** "8 pictures" */
export function pictureWords(count: number): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? "picture" : "pictures"}`;
}

/** "$0.33 held, $0.17 may have been charged"; null where all is settled. */
export function openWords({ heldUsd, unknownUsd }: SpendAmounts, digits: number): string | null {
  const words = [
    heldUsd > 0 && `${formatExact(heldUsd, digits)} held`,
    unknownUsd > 0 && `${formatExact(unknownUsd, digits)} may have been charged`,
  ].filter(Boolean);
  return words.length === 0 ? null : words.join(", ");
}

/** What a day's budget counts: what was charged, and what may yet be. */
export function countedUsd({ costUsd, heldUsd, unknownUsd }: SpendAmounts): number {
  return Math.round((costUsd + heldUsd + unknownUsd) * 1_000_000) / 1_000_000;
}

/** "$1.25 for 8 pictures, $0.33 held, over the budget" */
export function dayWords(
  amounts: SpendAmounts,
  { digits, dayBudgetUsd }: { readonly digits: number; readonly dayBudgetUsd: number },
): string {
  return [
    costWords(amounts, digits),
    openWords(amounts, digits),
    countedUsd(amounts) > dayBudgetUsd && "over the budget",
  ]
    .filter(Boolean)
    .join(", ");
}

function costWords({ costUsd, aboutUsd, pictureCount }: SpendAmounts, digits: number): string {
  if (pictureCount === 0) return "Nothing charged";
  return `${aboutUsd > 0 ? "about " : ""}${formatExact(costUsd, digits)} for ${pictureWords(pictureCount)}`;
}

export function modelWords(model: string): string {
  return findModel(model)?.label ?? model;
}

export function personWords(madeBy: string | null): string {
  return madeBy ?? "Not named";
}

/** What was chosen, as its row is called. */
export function choiceWords(choice: SpendChoice, today: string): string {
  switch (choice?.kind) {
    case "day":
      return formatUtcDay(choice.day, today);
    case "model":
      return modelWords(choice.model);
    case "person":
      return personWords(choice.madeBy);
    case undefined:
      return "All";
  }
}
