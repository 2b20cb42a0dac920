import "server-only";
import { type FailureCode, failures } from "@/lib/errors";
import type { PollOutcome, SubmitOutcome } from "@/lib/segmind/outcome";
import type { GenerationRow } from "../database/schema";
import { plusMs } from "../clock";
import { failureOfRefusal } from "./failure-of-refusal";
import { leastPollGapMs, pollDelayMs } from "./poll-schedule";
import { retryDelayMs } from "./retry-delay";

/** The rules of a generation's life, without reading or writing anything: what an outcome makes of a row. */

/** What a step found out, as columns to write. */
export type Change = Partial<
  Pick<
    GenerationRow,
    | "state"
    | "dueAt"
    | "attempts"
    | "waitingFor"
    | "retryUntil"
    | "finishedAt"
    | "held"
    | "cost"
    | "isCostAbout"
    | "requestId"
    | "outputUrl"
    | "image"
    | "failureCode"
    | "failureMessage"
  >
>;

export type Moment = { readonly now: Date; readonly random: () => number };

/** A submit that never arrived, or that met the rate limit, is tried again for this long. */
const retryForMs = 5 * 60_000;
/** Segmind keeps the record of a job for an hour. */
const recordLivesMs = 60 * 60_000;
/** Segmind keeps a job's file for seven days. */
const fileLivesMs = 7 * 24 * 60 * 60_000;
/** After a poll that told nothing. */
const troubledPollMs = 15_000;

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
      return unknown("outcome_unknown");
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
        : unknown("record_expired");
    case "rate_limited":
      return tryAgain(row, moment, { resetAt: outcome.resetAt, atLeastMs: leastPollGapMs });
    case "unreachable":
      return tryAgain(row, moment, { atLeastMs: leastPollGapMs });
  }
}

/** What a download that brought no picture makes of a paid one: another try, for as long as the file can live. */
export function afterFailedDownload(row: GenerationRow, moment: Moment): Change {
  const isOver = elapsedMsOf(row, moment) >= fileLivesMs || row.outputUrl === null;
  return isOver ? lost(moment.now) : tryAgain(row, moment);
}

/** What a picture makes of a generation whose answer was kept but never written down: it is paid, for all one knows. */
export function answerKept(row: GenerationRow, now: Date): Change {
  return collecting(row, { costMicroUsd: null, requestId: null, outputUrl: null, now });
}

/** The fact that Segmind has the job. */
export function accepted(requestId: string, now: Date): Change {
  return {
    state: "running",
    requestId,
    dueAt: plusMs(now, leastPollGapMs),
    attempts: 0,
    waitingFor: null,
    retryUntil: null,
    failureCode: null,
    failureMessage: null,
    finishedAt: null,
  };
}

/** A failure that is not charged gives back what it held. */
export function failed(code: FailureCode, now: Date, message?: string): Change {
  return {
    state: "failed",
    failureCode: code,
    failureMessage: message ?? failures[code].message,
    finishedAt: now,
    waitingFor: null,
    held: 0,
  };
}

/** It may be charged: the money stays held, and nothing is sent again by itself. */
export function unknown(code: "outcome_unknown" | "record_expired"): Change {
  return {
    state: "unknown",
    failureCode: code,
    failureMessage: failures[code].message,
    waitingFor: null,
  };
}

/** It is paid: what was held stays with its cost. */
function lost(now: Date): Change {
  const { held, ...rest } = failed("picture_lost", now);
  return rest;
}

function collecting(
  row: GenerationRow,
  told: {
    costMicroUsd: number | null;
    requestId: string | null;
    outputUrl: string | null;
    now: Date;
  },
): Change {
  return {
    state: "collecting",
    requestId: told.requestId,
    outputUrl: told.outputUrl,
    cost: told.costMicroUsd ?? row.estimate,
    isCostAbout: told.costMicroUsd === null,
    dueAt: told.now,
    attempts: 0,
    waitingFor: null,
  };
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
