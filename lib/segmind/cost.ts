/** Dollars as Segmind tells them, a number or a text, in integer micro-dollars; null for anything else. */
export function microUsdOf(cost: unknown): number | null {
  const dollars = typeof cost === "string" && cost.trim() !== "" ? Number(cost) : cost;
  if (typeof dollars !== "number" || !Number.isFinite(dollars) || dollars < 0) return null;
  return Math.round(dollars * 1_000_000);
}
