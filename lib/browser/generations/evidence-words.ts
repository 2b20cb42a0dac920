import type { Evidence } from "@/lib/contract/generation";
import { formatCost, formatPrice } from "@/lib/words/money";

/** Below a tenth of a cent a difference is rounding. */
const noiseUsd = 0.0005;

/** "Balance $0.17 less, unexplained.": the evidence as a tile has room for it. */
export function evidenceInShort(evidence: Evidence): string {
  const fall = evidence.beforeUsd - evidence.afterUsd;
  const rest = fall - evidence.otherChargesUsd;
  if (fall < -noiseUsd) return "Credit was added since.";
  if (Math.abs(rest) < noiseUsd) {
    return evidence.otherCharges === 0
      ? "Balance unchanged since."
      : `Balance ${formatCost(fall)} less, for others.`;
  }
  if (rest < 0) return "The balance tells little.";
  const why = evidence.otherUnknown > 0 ? "perhaps for others" : "unexplained";
  return `Balance ${formatCost(rest)} less, ${why}.`;
}

/** The balance before and after, and what else may be behind the difference. It settles nothing, and does not say so. */
export function evidenceInFull(evidence: Evidence): string {
  const { beforeUsd, afterUsd } = evidence;
  const fall = beforeUsd - afterUsd;
  if (Math.abs(fall) < noiseUsd) {
    return `Balance ${formatPrice(beforeUsd)} before and after: unchanged. ${othersWhenUnchanged(evidence)}`.trim();
  }
  const balances = `Balance ${formatPrice(beforeUsd)} before, ${formatPrice(afterUsd)} after`;
  if (fall < 0) return `${balances}: more than before, so credit was added and it tells nothing.`;
  return `${balances}: ${formatCost(fall)} less, ${explanation(evidence, fall)}.`;
}

function othersWhenUnchanged({ otherCharges, otherChargesUsd }: Evidence): string {
  if (otherCharges === 0) return "";
  return `Yet ${countOf(otherCharges)} cost ${formatCost(otherChargesUsd)} meanwhile, so it tells little.`;
}

function explanation({ otherCharges, otherChargesUsd, otherUnknown }: Evidence, fall: number) {
  const rest = fall - otherChargesUsd;
  const charged = `${countOf(otherCharges)} ${otherCharges === 1 ? "explains" : "explain"}`;
  const perhaps = `${countOf(otherUnknown)} may explain`;
  if (otherCharges === 0) {
    return otherUnknown === 0 ? "and no other picture explains it" : `${perhaps} it: not known yet`;
  }
  if (rest < noiseUsd) return `and ${charged} all of it`;
  const part = `${charged} ${formatCost(otherChargesUsd)} of it and`;
  return otherUnknown === 0
    ? `${part} nothing explains ${formatCost(rest)}`
    : `${part} ${perhaps} ${formatCost(rest)}: not known yet`;
}

function countOf(count: number): string {
  return count === 1 ? "another picture" : `${inWords[count] ?? count} other pictures`;
}

const inWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
