/** From this number on, a count since 1970 is in milliseconds, not seconds. */
const firstMilliseconds = 1e11;
/** 2001-09-09. A smaller count is a time to wait or an error, and no moment. */
const firstSeconds = 1e9;

/** Date itself reads "soon 5" as May 2001. */
const isoTime =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;

/** When Segmind says the rate limit ends: an ISO time (UTC where it names no zone) or a count since 1970; null for nonsense. */
export function resetTimeOf(headers: Headers): Date | null {
  const said = headers.get("x-rate-limit-reset-at-utc")?.trim();
  if (said === undefined || said === "") return null;
  const time = new Date(/^\d+(\.\d+)?$/.test(said) ? epochMs(Number(said)) : isoMs(said));
  return Number.isNaN(time.getTime()) ? null : time;
}

function epochMs(count: number): number {
  if (count < firstSeconds) return NaN;
  return count < firstMilliseconds ? count * 1_000 : count;
}

function isoMs(text: string): number {
  const [, day, time, zone = "Z"] = isoTime.exec(text) ?? [];
  return Date.parse(`${day}T${time}${/^[+-]/.test(zone) ? withColon(zone) : "Z"}`);
}

function withColon(zone: string): string {
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
