/** Money is counted in integer micro-dollars and told in dollars. */
export function usdOf(microUsd: number): number {
  return microUsd / 1_000_000;
}

/** What pictures are offered for: "$0.33" for two of $0.165, "up to $0.25" where the model decides. */
export function formatOffer({ microUsd, isUpTo }: Offer, pictureCount = 1): string {
  const words = formatPrice(usdOf(microUsd * pictureCount));
  return isUpTo ? `up to ${words}` : words;
}

type Offer = { readonly microUsd: number; readonly isUpTo: boolean };

/** Below this, a rounded cent would be a tenth of the price or more. */
const smallUsd = 0.1;

/** Dollars as an offer says them: "$0.17", and where a cent matters "$0.053". */
export function formatPrice(usd: number): string {
  return Math.abs(usd) < smallUsd ? formatCost(usd) : withDigits(usd, 2);
}

/** Dollars as a limit says them: "$20", and "$12.50" where there are cents. */
export function formatBudget(usd: number): string {
  return formatPrice(usd).replace(/\.00$/, "");
}

/** Dollars as a bill says them, to a tenth of a cent where there is one: "$0.165", "$0.17". */
export function formatCost(usd: number): string {
  if (usd === 0) return "$0";
  const cents = usd * 100;
  return withDigits(usd, Math.abs(cents - Math.round(cents)) < 0.05 ? 2 : 3);
}

/** What a picture cost: "$0.165", or "about $0.165" where Segmind told no cost; null while nobody knows. */
export function formatCharge({ costUsd, isCostAbout }: Charge): string | null {
  if (costUsd === null) return null;
  return `${isCostAbout ? "about " : ""}${formatCost(costUsd)}`;
}

type Charge = { readonly costUsd: number | null; readonly isCostAbout: boolean };

/** How many digits behind the point, 2–6, tell all of these to the micro-dollar: so that what is shown adds up. */
export function exactDigits(amountsUsd: readonly number[]): number {
  return amountsUsd.reduce((digits, usd) => {
    let needed = digits;
    while (needed < 6 && Math.round(usd * 1_000_000) % 10 ** (6 - needed) !== 0) needed += 1;
    return needed;
  }, 2);
}

/** Dollars with so many digits behind the point: "$12.345". */
export function formatExact(usd: number, digits: number): string {
  return withDigits(usd, digits);
}

function withDigits(usd: number, digits: number): string {
  // Half a cent counts as a cent, whatever binary makes of it: 0.165 is $0.17.
  const rounded = Math.round((Math.abs(usd) + 1e-9) * 10 ** digits) / 10 ** digits;
  const sign = usd < 0 && rounded > 0 ? "−" : "";
  return `${sign}$${rounded.toFixed(digits)}`;
}
