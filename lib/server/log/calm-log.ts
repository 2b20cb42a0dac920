import "server-only";
import type { LogLine } from "../easel";

/** What comes again with every drive and every look for as long as a part of the server is broken. */
const recurring: ReadonlySet<string> = new Set([
  "balance_unavailable",
  "claim_failed",
  "database_unavailable",
  "drive_failed",
  "files_unavailable",
  "reading_failed",
  "store_not_writable",
  "visitor_unknown",
]);

const everyMs = 60_000;

type Told = { readonly atMs: number; more: number };

/**
 * A log that tells of a lasting trouble at once, and then once a minute with how often it came in between.
 * Everything else is told each time, and so is whatever became of one generation.
 */
export function calmLog(
  log: (line: LogLine) => void,
  monotonicMs: () => number,
): (line: LogLine) => void {
  const told = new Map<string, Told>();
  return (line) => {
    if (!recurring.has(line.event) || "generation" in line) return log(line);
    const nowMs = monotonicMs();
    const before = told.get(line.event);
    if (before !== undefined && nowMs - before.atMs < everyMs) {
      before.more += 1;
      return;
    }
    told.set(line.event, { atMs: nowMs, more: 0 });
    log(before === undefined || before.more === 0 ? line : { ...line, untold: before.more });
  };
}
