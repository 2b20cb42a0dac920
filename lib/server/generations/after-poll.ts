import "server-only";
import type { PollOutcome } from "@/lib/segmind/outcome";
import type { GenerationRow } from "../database/schema";
import { plusMs } from "../clock";
import { accepted, type Change, collecting, stillUnknown, failed, unknown } from "./change";
import { failureOfRefusal } from "./failure-of-refusal";
import { leastPollGapMs, pollDelayMs } from "./poll-schedule";
import type { Moment } from "./moment";
import { elapsedMsOf, tryAgain } from "./try-again";

/** Segmind keeps the record of a job for an hour. */
export const recordLivesMs = 60 * 60_000;
/** After a poll that told nothing. */
const troubledPollMs = 15_000;

/** What one look at a running job makes of it. Impatience never fails one: only Segmind's word does. */
export function afterPoll(row: GenerationRow, outcome: PollOutcome, moment: Moment): Change {
  const elapsedMs = elapsedMsOf(row, moment);
  switch (outcome.kind) {
    case "pending":
      return lookAgain(row, elapsedMs, moment.now);
    case "completed":
      return collecting(row, { ...outcome, requestId: row.requestId, now: moment.now });
    case "refused":
      return outcome.reason === "job_failed" || outcome.reason === "moderated"
        ? failed(failureOfRefusal(outcome.reason), moment.now)
        : { dueAt: plusMs(moment.now, troubledPollMs) };
    case "gone":
      return elapsedMs < recordLivesMs
        ? lookAgain(row, elapsedMs, moment.now)
        : unknown("record_expired", moment.now);
    case "rate_limited":
      return tryAgain(row, moment, { resetAt: outcome.resetAt, atLeastMs: leastPollGapMs });
    case "unreachable":
      return tryAgain(row, moment, { atLeastMs: leastPollGapMs });
  }
}

/**
 * What a person's look at an unknown job makes of it, by the id that Segmind gave. Only Segmind's own word
 * settles it, however old it is; whatever else comes back leaves it as it was, its money held.
 */
export function afterLook(row: GenerationRow, outcome: PollOutcome, moment: Moment): Change {
  switch (outcome.kind) {
    case "pending":
      return row.requestId === null
        ? stillUnknown(moment.now)
        : accepted(row.requestId, moment.now);
    case "completed":
    case "refused": {
      const change = afterPoll(row, outcome, moment);
      return change.state === undefined ? stillUnknown(moment.now) : change;
    }
    case "gone":
    case "rate_limited":
    case "unreachable":
      return stillUnknown(moment.now);
  }
}

function lookAgain(row: GenerationRow, elapsedMs: number, now: Date): Change {
  const expectedMs = row.expectedSeconds * 1_000;
  const delayMs = pollDelayMs({ kind: row.endpoint.kind, elapsedMs, expectedMs });
  return { attempts: 0, dueAt: plusMs(now, delayMs) };
}
