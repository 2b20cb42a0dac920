import "server-only";
import type { GenerationRow } from "../database/schema";
import { plusMs } from "../clock";
import type { Moment } from "./moment";
import { retryDelayMs } from "../retry-delay";

type Wait = { readonly resetAt?: Date | null; readonly atLeastMs?: number };

/** The same step once more, later with each try that came to nothing, and not before `resetAt`. */
export function tryAgain(
  { attempts }: GenerationRow,
  { now, random }: Moment,
  { resetAt = null, atLeastMs = 0 }: Wait = {},
): Pick<GenerationRow, "attempts" | "dueAt"> {
  const delayMs = Math.max(atLeastMs, retryDelayMs({ attempts, resetAt, now }, random));
  return { attempts: attempts + 1, dueAt: plusMs(now, delayMs) };
}

/** For how long Segmind may have had the job. */
export function elapsedMsOf({ submittedAt, createdAt }: GenerationRow, { now }: Moment): number {
  return now.getTime() - (submittedAt ?? createdAt).getTime();
}
