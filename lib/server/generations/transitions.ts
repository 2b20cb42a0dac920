import "server-only";
import type { PollOutcome, SubmitOutcome, UploadOutcome } from "@/lib/segmind/outcome";
import type { GenerationRow } from "../database/schema";
import { plusMs } from "../clock";
import {
  accepted,
  type Change,
  collecting,
  doubted,
  failed,
  lost,
  noFailure,
  unknown,
} from "./change";
import { failureOfRefusal } from "./failure-of-refusal";
import { leastPollGapMs, pollDelayMs } from "./poll-schedule";
import { retryDelayMs } from "./retry-delay";

/** The rules of a generation's life, without reading or writing anything: what an outcome makes of a row. */

export type Moment = { readonly now: Date; readonly random: () => number };

/** A submit that never arrived, or that met the rate limit, is tried again for this long. */
const retryForMs = 5 * 60_000;
/** Segmind keeps the record of a job for an hour. */
export const recordLivesMs = 60 * 60_000;
/** Segmind keeps a job's file for seven days. */
const fileLivesMs = 7 * 24 * 60 * 60_000;
/** After a poll that told nothing. */
const troubledPollMs = 15_000;
/** Soon enough for whoever mends the disk to see that it is mended. */
const storageCheckMs = 5_000;

/** What the answer to the one POST makes of a generation. An `accepted` one is written by its own rule, since an id counts however late. */
export function afterSubmit(row: GenerationRow, outcome: SubmitOutcome, moment: Moment): Change {
  switch (outcome.kind) {
    case "accepted":
      return accepted(outcome.requestId, moment.now);
    case "answered":
      return collecting(row, {
        costMicroUsd: outcome.costMicroUsd,
        requestId: outcome.requestId,
        outputUrl: "url" in outcome.picture ? outcome.picture.url : null,
        now: moment.now,
      });
    case "refused":
      return failed(failureOfRefusal(outcome.reason), moment.now);
    case "rate_limited":
      return waitAgain(row, { waitingFor: "rate_limit", resetAt: outcome.resetAt }, moment);
    case "undelivered":
      return waitAgain(row, { waitingFor: "connection", resetAt: null }, moment);
    case "unclear":
      return unknown("outcome_unknown", moment.now);
  }
}

/** What becomes of a waiting generation whose references did not get to Segmind. Nothing is charged for that. */
export function afterHandOver(
  row: GenerationRow,
  outcome: Exclude<UploadOutcome, { kind: "uploaded" }> | { readonly kind: "missing" },
  moment: Moment,
): Change {
  switch (outcome.kind) {
    case "missing":
      return failed("reference_missing", moment.now);
    case "refused":
      return failed(failureOfRefusal(outcome.reason), moment.now);
    case "rate_limited":
      return waitAgain(row, { waitingFor: "rate_limit", resetAt: outcome.resetAt }, moment);
    case "unreachable":
      return waitAgain(row, { waitingFor: "connection", resetAt: null }, moment);
  }
}

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
      return row.requestId === null ? doubted(moment.now) : accepted(row.requestId, moment.now);
    case "completed":
    case "refused": {
      const change = afterPoll(row, outcome, moment);
      return change.state === undefined ? doubted(moment.now) : { ...noFailure, ...change };
    }
    case "gone":
    case "rate_limited":
    case "unreachable":
      return doubted(moment.now);
  }
}

/** Nothing is fetched for a store that cannot take it: the store is looked at again, for as long as it takes. */
export function afterFailedCheck(now: Date): Change {
  return { waitingFor: "storage", dueAt: plusMs(now, storageCheckMs) };
}

/** A picture that was fetched and could not be stored is fetched again, however often: no disk is full for ever. */
export function afterFailedStore(row: GenerationRow, moment: Moment): Change {
  return { waitingFor: "storage", ...tryAgain(row, moment) };
}

/** What a download that brought no picture makes of a paid one: another try, for as long as the file can live. */
export function afterFailedDownload(row: GenerationRow, moment: Moment): Change {
  const isOver = elapsedMsOf(row, moment) >= fileLivesMs || row.outputUrl === null;
  return isOver ? lost(moment.now) : { waitingFor: null, ...tryAgain(row, moment) };
}

function waitAgain(
  row: GenerationRow,
  { waitingFor, resetAt }: { waitingFor: "rate_limit" | "connection"; resetAt: Date | null },
  moment: Moment,
): Change {
  const { now } = moment;
  const retryUntil = row.retryUntil ?? plusMs(now, retryForMs);
  if (now >= retryUntil) {
    return failed(waitingFor === "rate_limit" ? "rate_limited" : "unreachable", now);
  }
  return { state: "waiting", waitingFor, retryUntil, ...tryAgain(row, moment, { resetAt }) };
}

/** The same once more, later with each try that came to nothing. */
function tryAgain(
  { attempts }: GenerationRow,
  { now, random }: Moment,
  { resetAt = null, atLeastMs = 0 }: { resetAt?: Date | null; atLeastMs?: number } = {},
): Change {
  const delayMs = Math.max(atLeastMs, retryDelayMs({ attempts, resetAt, now }, random));
  return { attempts: attempts + 1, dueAt: plusMs(now, delayMs) };
}

function elapsedMsOf({ submittedAt, createdAt }: GenerationRow, { now }: Moment): number {
  return now.getTime() - (submittedAt ?? createdAt).getTime();
}

function lookAgain(row: GenerationRow, elapsedMs: number, now: Date): Change {
  const expectedMs = row.expectedSeconds * 1_000;
  const delayMs = pollDelayMs({ kind: row.endpoint.kind, elapsedMs, expectedMs });
  return { attempts: 0, dueAt: plusMs(now, delayMs) };
}
