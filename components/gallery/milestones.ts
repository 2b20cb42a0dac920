import { promptOf, type SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { chargedSentence } from "@/lib/errors";
import { formatExpected } from "@/lib/words/duration";
import { formatCharge } from "@/lib/words/money";
import { elapsedSeconds, latenessOf } from "@/lib/browser/generations/progress-words";
import { shortened } from "@/lib/words/shortened";

/** How far each job has come, by id. Jobs only ever climb, so each says at most five things. */
export type Known = ReadonlyMap<string, Milestone>;

type Milestone = (typeof milestones)[number];

const milestones = ["new", "accepted", "half", "late", "overdue", "over"] as const;

type News = { readonly known: Known; readonly messages: readonly string[] };

/** What is worth saying aloud since the last look. What a job was like when first seen is no news. */
export function milestoneNews(before: Known, entries: readonly SheetEntry[], nowMs: number): News {
  const known = new Map(before);
  const reached = new Map<Milestone, SheetEntry[]>();
  for (const entry of entries) {
    const milestone = milestoneOf(entry, nowMs);
    const last = before.get(entry.id);
    if (last !== undefined && rank(milestone) <= rank(last)) continue;
    known.set(entry.id, milestone);
    if (last !== undefined) reached.set(milestone, [...(reached.get(milestone) ?? []), entry]);
  }
  const messages = [...reached].flatMap(([milestone, list]) =>
    milestone === "over" ? list.map(ending) : [together(milestone, list)],
  );
  return { known, messages };
}

function milestoneOf(entry: SheetEntry, nowMs: number): Milestone {
  switch (entry.state) {
    case "waiting":
      return entry.delivery === null ? "accepted" : "new";
    case "submitting":
    case "running": {
      const seconds = elapsedSeconds(entry, nowMs);
      const lateness = latenessOf(entry, seconds);
      if (lateness !== "in_time") return lateness;
      return seconds >= entry.expectedSeconds / 2 ? "half" : "accepted";
    }
    case "collecting":
      return "accepted";
    case "done":
    case "failed":
    case "unknown":
    case "cancelled":
      return "over";
  }
}

function rank(milestone: Milestone): number {
  return milestones.indexOf(milestone);
}

/** One sentence for all that got as far at once: variations go side by side. */
function together(milestone: Milestone, entries: readonly SheetEntry[]): string {
  const [first] = entries;
  const what =
    entries.length === 1 && first !== undefined ? nameOf(first) : `${entries.length} pictures`;
  if (milestone === "late") return `Longer than usual, still running, nothing is lost: ${what}.`;
  if (milestone === "overdue") {
    return `Much longer than usual, Easel keeps looking, nothing is lost: ${what}.`;
  }
  if (milestone === "half") return `Half way: ${what}.`;
  const seconds = Math.max(...entries.map(({ expectedSeconds }) => expectedSeconds));
  return `Accepted: ${what}. About ${formatExpected(seconds)}.`;
}

function ending(entry: SheetEntry): string {
  const { state, failure } = entry;
  const charge = formatCharge(entry);
  if (state === "cancelled") return `Cancelled: ${nameOf(entry)}.`;
  if (failure !== null) {
    return [failure.message, chargedSentence(failure), `${nameOf(entry)}.`]
      .filter(Boolean)
      .join(" ");
  }
  return `Done: ${[nameOf(entry), charge].filter(Boolean).join(", ")}.`;
}

const maxNameCharacters = 60;

function nameOf(entry: SheetEntry): string {
  return shortened(promptOf(entry).trim().replace(/\.$/, ""), maxNameCharacters);
}
