import "server-only";
import { type FailureCode, failures } from "@/lib/errors";
import type { GenerationRow } from "../database/schema";
import { plusMs } from "../clock";
import { leastPollGapMs } from "./poll-schedule";

/** A fact of a generation's life, as the columns to write. */
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

/** It may be charged: the money stays held, and nothing is sent again by itself. */
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
export function lost(now: Date): Change {
  const { held, ...rest } = failed("picture_lost", now);
  return rest;
}

export function collecting(
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
    ...noFailure,
  };
}

/** An unknown one that a person looked at again, for nothing new. */
export function stillUnknown(now: Date): Change {
  return { doubtedAt: now };
}

/** A person's word that an unknown one was not charged: its money is free again. An id that comes late still counts. */
export function released(now: Date): Change {
  return failed("marked_not_charged", now);
}
