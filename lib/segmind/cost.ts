/** Dollars as Segmind tells them, a number or a text, in integer micro-dollars; null for anything that is no price. */
export function microUsdOf(cost: unknown): number | null {
  const dollars = typeof cost === "string" && cost.trim() !== "" ? Number(cost) : cost;
  if (typeof dollars !== "number" || !(dollars >= 0)) return null;
  const microUsd = Math.round(dollars * 1_000_000);
  return Number.isSafeInteger(microUsd) ? microUsd : null;
}
