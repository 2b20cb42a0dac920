/** Days of the budget are UTC days, written "2026-11-21"; apart from the schemas, so that a page may reckon with them without zod. */

const dayMs = 24 * 60 * 60_000;

/** Whether a text names a day of the calendar that Postgres knows too. */
export function isUtcDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && utcDayOf(new Date(time)) === text;
}

export function utcDayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

export function startOfUtcDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function plusDays(day: string, count: number): string {
  return utcDayOf(new Date(startOfUtcDay(day).getTime() + count * dayMs));
}

/** Every day from one to another, both included, in order. */
export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}
