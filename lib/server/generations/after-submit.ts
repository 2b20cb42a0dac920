import "server-only";
import type { SubmitOutcome, UploadOutcome } from "@/lib/segmind/outcome";
import type { GenerationRow } from "../database/schema";
import { plusMs } from "../clock";
import { type Change, collecting, failed, unknown } from "./change";
import { failureOfRefusal } from "./failure-of-refusal";
import type { Moment } from "./moment";
import { tryAgain } from "./try-again";

/** A submit that never arrived, or that met the rate limit, is tried again for this long. */
const retryForMs = 5 * 60_000;

/** Whatever may come of a submit but an id. */
export type OutcomeWithoutId = Exclude<SubmitOutcome, { kind: "accepted" }>;

/** What the answer to the one POST makes of a generation, where it is no id: an id counts however late, and has a rule of its own. */
export function afterSubmit(row: GenerationRow, outcome: OutcomeWithoutId, moment: Moment): Change {
  switch (outcome.kind) {
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
    case "unknown":
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

function waitAgain(
  row: GenerationRow,
  { waitingFor, resetAt }: { waitingFor: "rate_limit" | "connection"; resetAt: Date | null },
  moment: Moment,
): Change {
  const { now } = moment;
  const retryUntil = row.retryUntil ?? plusMs(now, retryForMs);
  const { attempts, dueAt } = tryAgain(row, moment, { resetAt });
  // Segmind is not asked before the time that it names, and nobody waits for one that comes too late.
  if (now >= retryUntil || (resetAt !== null && dueAt > retryUntil)) {
    return failed(waitingFor === "rate_limit" ? "rate_limited" : "unreachable", now);
  }
  const soonest = dueAt < retryUntil ? dueAt : retryUntil;
  return { state: "waiting", waitingFor, retryUntil, attempts, dueAt: soonest };
}
