/** Dollars as an offer says them: "$0.17", and below a cent "$0.006". */
export function formatPrice(usd: number): string {
  if (usd === 0) return "$0";
  return Math.abs(usd) < 0.01 ? withDigits(usd, 3) : withDigits(usd, 2);
}

/** Dollars as a bill says them, to a tenth of a cent where there is one: "$0.165", "$0.17". */
export function formatCost(usd: number): string {
  const cents = usd * 100;
  return Math.abs(cents - Math.round(cents)) < 0.05 ? formatPrice(usd) : withDigits(usd, 3);
}

function withDigits(usd: number, digits: number): string {
  // Half a cent counts as a cent, whatever binary makes of it: 0.165 is $0.17.
  const rounded = Math.round((Math.abs(usd) + 1e-9) * 10 ** digits) / 10 ** digits;
  const sign = usd < 0 && rounded > 0 ? "−" : "";
  return `${sign}$${rounded.toFixed(digits)}`;
}
