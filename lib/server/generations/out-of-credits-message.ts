import "server-only";
import { formatCost } from "@/lib/words/money";

/** What a person reads where Segmind refused for lack of credits; both in dollars. Its own figure may contradict it. */
export function outOfCreditsMessage(neededUsd: number, leftUsd: number): string {
  const needed = formatCost(neededUsd);
  const left = formatCost(leftUsd);
  if (leftUsd >= neededUsd)
    return `Segmind refused this picture for lack of credits, although it shows ${left} left and ${needed} is needed. Ask whoever runs this Easel to look at the account.`;
  return `Segmind has too few credits for this picture (${needed} needed, ${left} left). Choose a cheaper one, or ask whoever runs this Easel to top up.`;
}
