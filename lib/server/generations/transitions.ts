import "server-only";
import { type FailureCode, failures } from "@/lib/errors";
import type { PollOutcome, SubmitOutcome } from "@/lib/segmind/outcome";
import type { GenerationRow } from "../database/schema";
import { plusMs } from "../clock";
import { failureOfRefusal } from "./failure-of-refusal";
import { pollDelayMs } from "./poll-schedule";
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
    | "doubtedAt"
    | "held"
    | "cost"
    | "isCostAbout"
    | "requestId"
    | "outputUrl"
    | "handedOver"
    | "handedOverUntil"
    | "image"
    | "protect"
    | "failureCode"
    | "failureMessage"
  >
>;

export type Moment = { readonly now: Date; readonly random: () => number };

/** A submit that never arrived, or that met the rate limit, is tried again for this long. */
const retryForMs = 5 * 60_000;
/** Segmind keeps the record of a job for an hour. */
export const recordLivesMs = 60 * 60_000;
/** Segmind keeps a job's file for seven days. */
const fileLivesMs = 7 * 24 * 60 * 60_000;
const firstPollMs = 2_000;
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
      return tryAgain(row, moment, { resetAt: outcome.resetAt, atLeastMs: firstPollMs });
    case "unreachable":
      return tryAgain(row, moment, { atLeastMs: firstPollMs });
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

/** A look that found nothing new; so does one at a submit that Segmind gave no id for. */
export function doubted(now: Date): Change {
  return { doubtedAt: now };
}

/** A person's word that an unknown one was not charged: its money is free again. An id that comes late still counts. */
export function released(now: Date): Change {
  return failed("marked_not_charged", now);
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

/** What a picture makes of a generation whose answer was kept but never written down: it is paid, for all one knows. */
export function answerKept(row: GenerationRow, now: Date): Change {
  return collecting(row, { costMicroUsd: null, requestId: null, outputUrl: null, now });
}

/** The fact that Segmind has the job. */
export function accepted(requestId: string, now: Date): Change {
  return {
    state: "running",
    requestId,
    dueAt: plusMs(now, firstPollMs),
    attempts: 0,
    waitingFor: null,
    retryUntil: null,
    ...noFailure,
  };
}

const noFailure = { failureCode: null, failureMessage: null, finishedAt: null } as const;

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

/** It may be charged: the money stays held, and nothing is sent again by itself. `now` is when the doubt began. */
export function unknown(code: "outcome_unknown" | "record_expired", now: Date): Change {
  return {
    state: "unknown",
    doubtedAt: now,
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

/** Waits for another try, and gives up free of charge when it has been tried for long enough. */
export function waitAgain(
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
