import type { SheetEntry } from "@/lib/browser/sheet-entry";
import { formatExpected } from "@/lib/words/duration";

export type ProgressWords = {
  readonly lead: string;
  readonly rest: string;
  /** 0–1; null once nobody can say, so that a ring never stands still at its end. */
  readonly share: number | null;
};

/** How far a picture under way has come, at a time of the server's in milliseconds. */
export function progressWords(entry: SheetEntry, nowMs: number): ProgressWords {
  if (entry.state === "collecting") return { lead: "Saving the picture…", rest: "", share: null };
  const seconds = elapsedSeconds(entry, nowMs);
  const { expectedSeconds } = entry;
  if (seconds > expectedSeconds) {
    return { lead: formatExpected(seconds), rest: "longer than usual", share: null };
  }
  return {
    lead: formatExpected(seconds),
    rest: `of about ${formatExpected(expectedSeconds)}`,
    share: seconds / expectedSeconds,
  };
}

/** Seconds since it went to Segmind, never below none. */
export function elapsedSeconds(
  { submittedAt, createdAt }: Pick<SheetEntry, "submittedAt" | "createdAt">,
  nowMs: number,
): number {
  return Math.max(0, (nowMs - Date.parse(submittedAt ?? createdAt)) / 1_000);
}
