/** From this number on, a count since 1970 is in milliseconds, not seconds. */
const firstMilliseconds = 1e11;

/** When Segmind says the rate limit ends: an ISO time (UTC where it names no zone) or a count since 1970; null for nonsense. */
export function resetTimeOf(headers: Headers): Date | null {
  const said = headers.get("x-rate-limit-reset-at-utc")?.trim();
  if (said === undefined || said === "") return null;
  const time = new Date(/^\d+(\.\d+)?$/.test(said) ? epochMs(Number(said)) : withZone(said));
  return Number.isNaN(time.getTime()) ? null : time;
}

function epochMs(count: number): number {
  return count < firstMilliseconds ? count * 1_000 : count;
}

function withZone(text: string): string {
  const iso = text.replace(" ", "T");
  return /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(iso) ? `${iso}Z` : text;
}
