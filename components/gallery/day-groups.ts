import type { SheetEntry } from "@/lib/browser/sheet-entry";
import { formatDay } from "@/lib/words/day";
import { formatPrice } from "@/lib/words/money";

export type DayGroup = {
  readonly day: string;
  /** What its pictures cost so far; null where there is nothing to say, or more of the day is not loaded yet. */
  readonly spent: string | null;
  readonly entries: readonly SheetEntry[];
};

/** The sheet by days of the reader's own calendar, in the order it comes. */
export function dayGroups(
  entries: readonly SheetEntry[],
  { now, hasMore }: { readonly now: Date; readonly hasMore: boolean },
): readonly DayGroup[] {
  const days = new Map<string, SheetEntry[]>();
  const wordsOf = dayWords(now);
  for (const entry of entries) {
    const day = wordsOf(new Date(entry.createdAt));
    const list = days.get(day);
    if (list === undefined) days.set(day, [entry]);
    else list.push(entry);
  }
  const last = [...days.keys()].at(-1);
  return [...days].map(([day, list]) => ({
    day,
    spent: hasMore && day === last ? null : spentWords(list),
    entries: list,
  }));
}

/** Writing a day in words costs 20 µs and more; ten thousand pictures have a few hundred days. */
function dayWords(now: Date): (date: Date) => string {
  const known = new Map<string, string>();
  return (date) => {
    const key = `${date.getFullYear()} ${date.getMonth()} ${date.getDate()}`;
    const words = known.get(key) ?? formatDay(date, now);
    known.set(key, words);
    return words;
  };
}

function spentWords(entries: readonly SheetEntry[]): string | null {
  const total = entries.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
  if (total === 0) return null;
  const isAbout = entries.some((entry) => entry.isCostAbout && entry.costUsd !== null);
  return `${isAbout ? "about " : ""}${formatPrice(total)}`;
}
