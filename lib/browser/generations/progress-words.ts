import type { Generation } from "@/lib/contract/generation";
import { formatExpected } from "@/lib/words/duration";

export type ProgressWords = {
  readonly lead: string;
  readonly rest: string;
  /** What to know besides, where it takes longer than it should; else empty. */
  readonly note: string;
  /** 0–1; null once nobody can say, so that a ring never stands still at its end. */
  readonly share: number | null;
};

/**
 * How long a picture has been with Segmind, against how long it should take:
 * - `late` past the expected time, which is what Segmind publishes for such a picture;
 * - `overdue` past a quarter of an hour (and twice the expected time), where a person begins to doubt.
 *
 * Neither ends anything: Easel looks until Segmind says what became of it.
 */
export type Lateness = "in_time" | "late" | "overdue";

const overdueSeconds = 15 * 60;

export function latenessOf({ expectedSeconds }: Expected, elapsed: number): Lateness {
  if (elapsed <= expectedSeconds) return "in_time";
  return elapsed >= Math.max(overdueSeconds, 2 * expectedSeconds) ? "overdue" : "late";
}

type Expected = Pick<Generation, "expectedSeconds">;

/** How far a picture under way has come, at a time of the server's in milliseconds. */
export function progressWords(entry: Generation, nowMs: number): ProgressWords {
  if (entry.state === "collecting") return collectingWords(entry);
  const seconds = elapsedSeconds(entry, nowMs);
  const lead = formatExpected(seconds);
  const { expectedSeconds } = entry;
  switch (latenessOf(entry, seconds)) {
    case "in_time": {
      const rest = `of about ${formatExpected(expectedSeconds)}`;
      return { lead, rest, note: "", share: seconds / expectedSeconds };
    }
    case "late":
      return {
        lead,
        rest: "longer than usual",
        note: "still running, nothing is lost",
        share: null,
      };
    case "overdue":
      return {
        lead,
        rest: "much longer than usual",
        note: "Easel keeps looking, nothing is lost",
        share: null,
      };
  }
}

/** Seconds since it went to Segmind, never below none. */
export function elapsedSeconds(
  { submittedAt, createdAt }: Pick<Generation, "submittedAt" | "createdAt">,
  nowMs: number,
): number {
  return Math.max(0, (nowMs - Date.parse(submittedAt ?? createdAt)) / 1_000);
}

function collectingWords({ waitingFor }: Generation): ProgressWords {
  if (waitingFor !== "storage") {
    return { lead: "Saving the picture…", rest: "", note: "", share: null };
  }
  return {
    lead: "Made, but not saved yet",
    rest: "",
    note: "Easel cannot write to its disk. It is saved as soon as it can, nothing is lost.",
    share: null,
  };
}
