/** A day where the reader is: "Today", "Yesterday", "Friday 13 November", with the year where it is another. */
export function formatDay(date: Date, now: Date): string {
  const days = Math.round((startOfDay(now) - startOfDay(date)) / dayMs);
  if (days <= 0) return "Today";
  if (days === 1) return "Yesterday";
  const weekday = date.toLocaleDateString("en-GB", { weekday: "long" });
  const day = date.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" }),
  });
  return `${weekday} ${day}`;
}

/** A moment where the reader is: "today 14:12", "yesterday 9:05", "13 November 14:12". */
export function formatMoment(date: Date, now: Date): string {
  const time = `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
  const day = formatDay(date, now);
  const isNamed = day === "Today" || day === "Yesterday";
  return `${isNamed ? day.toLowerCase() : day.replace(/^\w+ /, "")} ${time}`;
}

/** A UTC day, "2026-11-13", beside the present one: "Today", "Yesterday", "Friday 13 November", with the year where it is another. */
export function formatUtcDay(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / dayMs);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  const weekday = new Date(day).toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return `${weekday} ${inUtc(day, { month: "long", ...(isThisYear ? {} : { year: "numeric" }) })}`;
}

/** A UTC day where there is little room: "13 Nov". */
export function formatShortUtcDay(day: string): string {
  return inUtc(day, { month: "short" });
}

function inUtc(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", timeZone: "UTC", ...options });
}

const dayMs = 24 * 60 * 60_000;

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
