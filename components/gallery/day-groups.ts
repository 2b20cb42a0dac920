import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
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
  const lists = new Map<string, SheetEntry[]>();
  const wordsOf = dayWords(now);
  for (const entry of entries) {
    const day = wordsOf(entry);
    const list = lists.get(day);
    if (list === undefined) lists.set(day, [entry]);
    else list.push(entry);
  }
  const last = [...lists.keys()].at(-1);
  return [...lists].map(([day, list]) => ({
    day,
    spent: hasMore && day === last ? null : spentWords(list),
    entries: list,
  }));
}

/** Writing a day in words is slow, and ten thousand pictures have a few hundred days: once a day is enough. */
const written = { today: NaN, words: new Map<number, string>() };

function dayWords(now: Date): (entry: SheetEntry) => string {
  const today = dayAt(now);
  if (written.today !== today) Object.assign(written, { today, words: new Map() });
  return (entry) => {
    const day = dayOf(entry);
    const words = written.words.get(day) ?? formatDay(new Date(day), now);
    written.words.set(day, words);
    return words;
  };
}

const days = new WeakMap<SheetEntry, number>();

/** When its day began. Worked out once: entries stay while there is no news of them. */
function dayOf(entry: SheetEntry): number {
  const day = days.get(entry) ?? dayAt(new Date(entry.createdAt));
  days.set(entry, day);
  return day;
}

/** The reader's own midnight before, in milliseconds. */
function dayAt(time: Date): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

function spentWords(entries: readonly SheetEntry[]): string | null {
  const total = entries.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
  if (total === 0) return null;
  const isAbout = entries.some((entry) => entry.isCostAbout && entry.costUsd !== null);
  return `${isAbout ? "about " : ""}${formatPrice(total)}`;
}
