/** "23 %", "0.4 %"; "0 %" and "100 %" only where it is exactly so. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent === 0) return "0 %";
  if (percent < 0.1) return "less than 0.1 %";
  if (percent < 1) return `${Math.min(0.9, Math.round(percent * 10) / 10)} %`;
  return `${share === 1 ? 100 : Math.min(99, Math.round(percent))} %`;
}
