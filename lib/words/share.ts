/** A share, 0–1, in percent: "51 %", "3.4 %"; "less than 0.1 %" of what is not quite nothing, "99.9 %" of not quite all. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent === 0) return "0 %";
  if (percent < 0.1) return "less than 0.1 %";
  if (percent < 9.95) return `${Number(percent.toFixed(1))} %`;
  if (percent >= 99.5 && percent < 100) return `${Math.min(99.9, Number(percent.toFixed(1)))} %`;
  return `${Math.round(percent)} %`;
}
