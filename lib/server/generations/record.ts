import "server-only";
import { and, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { plusMs } from "../clock";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { leaseMs } from "../lease";
import type { Claimed } from "./claim";
import { accepted, answerKept, type Change, unknown } from "./change";

/** A submit whose answer has not come after this long is of unknown outcome. v1 blocks until the picture is there. */
const submitLimitMs = { v2: 30_000, v1: 200_000 } as const;

/**
 * Writes what a step found out and gives the row back. False when another was first: the state or the
 * lease is no longer the one that was claimed, so the finding is dropped.
 */
export async function record(
  { database }: Easel,
  claimed: Claimed,
  change: Change,
): Promise<boolean> {
  const written = await database
    .update(generations)
    .set({ ...change, lease: null, leaseUntil: null })
    .where(
      and(
        eq(generations.id, claimed.id),
        eq(generations.state, claimed.state),
        eq(generations.lease, claimed.lease),
      ),
    )
    .returning({ id: generations.id });
  return written.length === 1;
}

/**
 * Writes that the picture came with the answer, however late, and holds the row for whoever has the
 * answer. Repeatable. False when the generation has another answer already, or when others found the picture in the
 * store and see to it: they learn its id and its cost.
 */
export async function recordAnswer(
  { database, clock }: Easel,
  claimed: Claimed,
  change: Change,
): Promise<boolean> {
  const { lease } = claimed;
  // By this process, which did not hear that it was: the answer is still in its hands.
  const isWritten = and(
    eq(generations.id, claimed.id),
    eq(generations.state, "collecting"),
    eq(generations.lease, lease),
  );
  const written = await database
    .update(generations)
    .set({ ...change, lease, leaseUntil: plusMs(clock.now(), leaseMs) })
    .where(or(isUnanswered(claimed.id), isWritten))
    .returning({ id: generations.id });
  if (written.length === 1) return true;
  const { requestId, cost, isCostAbout } = change;
  const wasFound = and(
    eq(generations.id, claimed.id),
    isNull(generations.requestId),
    eq(generations.isCostAbout, true),
  );
  await database.update(generations).set({ requestId, cost, isCostAbout }).where(wasFound);
  return false;
}

/**
 * Writes what a person decided of an unknown generation, or what they found when they looked. False when it
 * is unknown no more, or when Segmind's id has come meanwhile.
 */
export async function recordDecision(
  { database }: Easel,
  { id, requestId }: GenerationRow,
  change: Change,
): Promise<boolean> {
  const written = await database
    .update(generations)
    .set({ ...change, lease: null, leaseUntil: null })
    .where(
      and(
        eq(generations.id, id),
        eq(generations.state, "unknown"),
        requestId === null ? isNull(generations.requestId) : eq(generations.requestId, requestId),
      ),
    )
    .returning({ id: generations.id });
  return written.length === 1;
}

/**
 * Writes Segmind's id of a job, however late it comes: also when the generation was meanwhile given up
 * as unknown or failed. Its money is held again.
 */
export async function recordRequestId(
  { database, clock }: Easel,
  id: string,
  requestId: string,
): Promise<void> {
  await database
    .update(generations)
    .set({
      ...accepted(requestId, clock.now()),
      held: sql`${generations.estimate}`,
      lease: null,
      leaseUntil: null,
    })
    .where(isUnanswered(id));
}

/** Goes on with a picture that was found in the store, its answer never written down. Nothing where it is by now. */
export async function recordKeptAnswer(
  { database, clock }: Easel,
  row: GenerationRow,
): Promise<void> {
  await database
    .update(generations)
    .set({ ...answerKept(row, clock.now()), lease: null, leaseUntil: null })
    .where(isUnanswered(row.id));
}

/** Gives up as unknown what has been submitting for longer than any answer takes. Returns their ids. */
export async function recordLostSubmits(easel: Easel): Promise<string[]> {
  const limit = plusMs(easel.clock.now(), -submitLimitMs[easel.env.transport]);
  return submittingToUnknown(easel, lte(generations.submittedAt, limit));
}

/** For the start of a server that has its database to itself: whoever was submitting is dead. Returns their ids. */
export async function recordInterruptedSubmits(easel: Easel): Promise<string[]> {
  return submittingToUnknown(easel);
}

async function submittingToUnknown({ database, clock }: Easel, which?: SQL): Promise<string[]> {
  const rows = await database
    .update(generations)
    .set({ ...unknown("outcome_unknown", clock.now()), lease: null, leaseUntil: null })
    .where(and(eq(generations.state, "submitting"), which))
    .returning({ id: generations.id });
  return rows.map((row) => row.id);
}

/** Also one that was meanwhile given up as unknown or failed. */
function isUnanswered(id: string) {
  return and(
    eq(generations.id, id),
    isNull(generations.requestId),
    isNull(generations.cost),
    inArray(generations.state, ["submitting", "unknown", "failed"]),
  );
}
