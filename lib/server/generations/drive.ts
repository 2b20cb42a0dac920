import "server-only";
import { plusMs } from "../clock";
import type { Easel } from "../easel";
import { farthestMs, whileHeld } from "../lease";
import { loggedError } from "../log/logged-error";
import { type Claimed, claimDue, claimForSubmit, claimUnprepared, holdLease } from "./claim";
import { collect } from "./collect";
import { mayStart } from "./may-start";
import { poll } from "./poll";
import { leastPollGapMs } from "./poll-schedule";
import { prepare } from "./prepare";
import { recordLostSubmits } from "./record";
import { recoverAmongOthers } from "./recover";
import { submit } from "./submit";

/** How many generations were taken up, for each thing that can be done with one. */
export type Driven = Readonly<Record<"prepared" | "submitted" | "polled" | "collected", number>>;

/**
 * Moves every generation that is due one step: submits what waits into free slots, looks at what runs,
 * fetches what is finished. Anyone may call it, from any process, at any time and side by side; resolves
 * when its own steps are over. A step that fails is logged and comes up again when its lease runs out.
 */
export async function drive(easel: Easel): Promise<Driven> {
  const lost = await recordLostSubmits(easel);
  for (const id of lost) easel.log({ event: "submit_outcome_unknown", generation: id });
  if (lost.length > 0 && easel.env.databaseUrl !== null) await recoverAmongOthers(easel);
  const mayClaim = await mayStart(easel);
  // Before the commit, not after it: a process may sleep in between.
  const claimedAtMs = easel.clock.monotonicMs();
  const submitting = mayClaim ? await claimForSubmit(easel) : [];
  // What was claimed for a submit is sent whatever becomes of the rest: unsent, it would count as lost.
  const due = await claimDue(easel).catch(toNone(easel));
  const unprepared = mayClaim ? await claimUnprepared(easel).catch(toNone(easel)) : [];
  await Promise.all([
    ...unprepared.map((row) => guarded(easel, row, () => prepare(easel, row))),
    ...submitting.map((row) => guarded(easel, row, () => submit(easel, row, claimedAtMs))),
    ...due.map((row) => guarded(easel, row, () => stepInTime(easel, row))),
  ]);
  const collected = due.filter(({ state }) => state === "collecting").length;
  return {
    prepared: unprepared.length,
    submitted: submitting.length,
    polled: due.length - collected,
    collected,
  };
}

function toNone({ log }: Easel): (error: unknown) => Claimed[] {
  return (error) => {
    log({ event: "claim_failed", error: String(loggedError(error)) });
    return [];
  };
}

/**
 * Whoever slept, or had its clock set back, until others may soon have its row leaves it to them: two would
 * look at a job within 2 s.
 */
async function stepInTime(easel: Easel, row: Claimed): Promise<void> {
  const now = easel.clock.now();
  const { leaseUntil, dueAt } = row;
  const isOver = leaseUntil !== null && plusMs(now, leastPollGapMs) > leaseUntil;
  // Its lease ends later: where this is not too far, nobody else takes the row for minutes.
  const isTooFar = dueAt > plusMs(now, farthestMs);
  if (!isOver && !isTooFar) await stepOf(row)(easel, row);
}

function stepOf(row: Claimed): (easel: Easel, row: Claimed) => Promise<void> {
  return row.state === "collecting" ? collect : poll;
}

async function guarded(easel: Easel, row: Claimed, step: () => Promise<void>): Promise<void> {
  try {
    await whileHeld(easel, (until) => holdLease(easel, row, until), step);
  } catch (error) {
    easel.log({
      event: "step_failed",
      generation: row.id,
      state: row.state,
      error: String(loggedError(error)),
    });
  }
}
