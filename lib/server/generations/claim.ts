import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { plusMs } from "../clock";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { leastPollGapMs } from "./poll-schedule";

/** Rows this caller alone may step, until their lease runs out. */
export type Claimed = GenerationRow & { readonly lease: string };

/** Whoever counts running jobs and adds to them holds this lock, so that `EASEL_MAX_RUNNING` holds exactly. */
const slotsLock = 0x0ea5e1_02;

/** How long one step may take before another process may try it: a download of 64 MB on a slow line. */
export const leaseMs = 180_000;
const batchSize = 16;
/** Nothing is put off for longer than a lease; what is due later than this was written by a clock that was set back since. */
const farthestMs = 2 * leaseMs;

/**
 * Moves waiting rows into free slots, oldest first, and writes that they are being submitted.
 * Whoever gets a row from here is the only one who may post it.
 */
export async function claimForSubmit({ database, clock, env }: Easel): Promise<Claimed[]> {
  const now = clock.now();
  const lease = randomUUID();
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${slotsLock})`);
    const [running] = await transaction
      .select({ count: count() })
      .from(generations)
      .where(inArray(generations.state, ["submitting", "running"]));
    const free = env.maxRunning - (running?.count ?? 0);
    if (free <= 0) return [];

    const oldest = transaction
      .select({ id: generations.id })
      .from(generations)
      .where(and(eq(generations.state, "waiting"), hasCome(generations.dueAt, now)))
      .orderBy(asc(generations.createdAt), asc(generations.id))
      .limit(free);
    const rows = await transaction
      .update(generations)
      .set({ state: "submitting", submittedAt: now, lease, leaseUntil: null, waitingFor: null })
      .where(and(inArray(generations.id, oldest), eq(generations.state, "waiting")))
      .returning();
    return rows.map((row) => ({ ...row, lease }));
  });
}

/**
 * Leases jobs that are due for a poll or a download. Two callers never get the same row, and nobody gets
 * it again within 2 s, also when whoever has it is killed and started anew meanwhile.
 */
export async function claimDue({ database, clock }: Easel): Promise<Claimed[]> {
  const now = clock.now();
  const lease = randomUUID();
  const due = database
    .select({ id: generations.id })
    .from(generations)
    .where(
      and(
        inArray(generations.state, ["running", "collecting"]),
        hasCome(generations.dueAt, now),
        or(isNull(generations.leaseUntil), hasCome(generations.leaseUntil, now)),
      ),
    )
    .orderBy(asc(generations.dueAt))
    .limit(batchSize)
    .for("update", { skipLocked: true });
  const rows = await database
    .update(generations)
    .set({ lease, leaseUntil: plusMs(now, leaseMs), dueAt: plusMs(now, leastPollGapMs) })
    .where(inArray(generations.id, due))
    .returning();
  return rows.map((row) => ({ ...row, lease }));
}

/** For the start of a server that has its database to itself: whoever held a lease is dead. */
export async function releaseLeases({ database }: Easel): Promise<void> {
  await database
    .update(generations)
    .set({ lease: null, leaseUntil: null })
    .where(isNotNull(generations.leaseUntil));
}

/** Whether a time that was set for a row has come. A clock that was set back must not keep a paid job waiting. */
function hasCome(time: typeof generations.dueAt | typeof generations.leaseUntil, now: Date) {
  return or(lte(time, now), gt(time, plusMs(now, farthestMs)));
}
