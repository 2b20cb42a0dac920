import "server-only";
import { randomUUID } from "node:crypto";
import {
  and,
  asc,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { plusMs } from "../clock";
import { lockUntilCommit } from "../database/lock-until-commit";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { farthestMs, leaseMs } from "../lease";
import { leastPollGapMs } from "./poll-schedule";

/** A row that its caller alone may step: for as long as it holds the lease, or to its end where it is being submitted. */
export type Claimed = GenerationRow & { readonly lease: string };

const batchSize = 16;

/**
 * Moves waiting rows into free slots, oldest first, and writes that they are being submitted.
 * Whoever gets a row from here is the only one who may post it.
 */
export async function claimForSubmit({ database, clock, env }: Easel): Promise<Claimed[]> {
  const now = clock.now();
  const lease = randomUUID();
  return database.transaction(async (transaction) => {
    // So that `EASEL_MAX_RUNNING` holds exactly.
    await lockUntilCommit(transaction, "slots");
    const [running] = await transaction
      .select({ count: count() })
      .from(generations)
      .where(inArray(generations.state, ["submitting", "running"]));
    const free = env.maxRunning - (running?.count ?? 0);
    if (free <= 0) return [];

    const oldest = transaction
      .select({ id: generations.id })
      .from(generations)
      .where(
        and(eq(generations.state, "waiting"), hasCome(generations.dueAt, now), isPrepared(now)),
      )
      .orderBy(asc(generations.createdAt), asc(generations.id))
      .limit(free);
    const rows = await transaction
      .update(generations)
      .set({ state: "submitting", submittedAt: now, lease, leaseUntil: null, waitingFor: null })
      .where(and(inArray(generations.id, oldest), eq(generations.state, "waiting")))
      .returning();
    // An update answers in no order of its own.
    return rows.map((row) => ({ ...row, lease })).toSorted(byAge);
  });
}

function byAge(a: GenerationRow, b: GenerationRow): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}

/** Leases waiting rows whose references Segmind has not got yet, or no longer. */
export async function claimUnprepared({ database, clock }: Easel): Promise<Claimed[]> {
  const now = clock.now();
  const isWaiting = eq(generations.state, "waiting");
  return claim(database, now, and(isWaiting, not(isPrepared(now))));
}

/**
 * Leases jobs that are due for a poll or a download. Two callers never get the same row, and nobody gets
 * it again within 2 s, also when whoever has it is killed and started anew meanwhile.
 */
export async function claimDue({ database, clock }: Easel): Promise<Claimed[]> {
  return claim(database, clock.now(), inArray(generations.state, ["running", "collecting"]));
}

async function claim(
  database: Easel["database"],
  now: Date,
  which: SQL | undefined,
): Promise<Claimed[]> {
  const lease = randomUUID();
  const due = database
    .select({ id: generations.id })
    .from(generations)
    .where(
      and(
        which,
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

/** Whether a person's look at an unknown job may be had now: like every other, once in 2 s, whoever asks. */
export async function claimLook({ database, clock }: Easel, id: string): Promise<boolean> {
  const { doubtedAt, state } = generations;
  const now = clock.now();
  const isLongAgo = or(isNull(doubtedAt), lte(doubtedAt, plusMs(now, -leastPollGapMs)));
  const claimed = await database
    .update(generations)
    .set({ doubtedAt: now })
    .where(and(eq(generations.id, id), eq(state, "unknown"), or(isLongAgo, gt(doubtedAt, now))))
    .returning({ id: generations.id });
  return claimed.length === 1;
}

/**
 * Holds a claimed row until then. One that was given back, taken by another, or is being submitted stays as
 * it is, and false tells so.
 */
export async function holdLease(
  { database }: Easel,
  { id, lease }: Claimed,
  until: Date,
): Promise<boolean> {
  const { leaseUntil } = generations;
  const isStillHeld = and(eq(generations.lease, lease), isNotNull(leaseUntil));
  const held = await database
    .update(generations)
    .set({ leaseUntil: until })
    .where(and(eq(generations.id, id), isStillHeld))
    .returning({ id: generations.id });
  return held.length === 1;
}

/** For the start of a server that has its database to itself: whoever held a lease is dead. */
export async function releaseLeases({ database }: Easel): Promise<void> {
  await database
    .update(generations)
    .set({ lease: null, leaseUntil: null })
    .where(isNotNull(generations.leaseUntil));
}

/** Whether all that goes with its request is at Segmind, and will be for a while. */
function isPrepared(now: Date): SQL {
  const needsNothing = sql`${generations.references} = '[]'::jsonb`;
  return sql`(${needsNothing} or coalesce(${generations.handedOverUntil} > ${now}, false))`;
}

/** Whether a time that was set for a row has come. A clock that was set back must not keep a paid job waiting. */
function hasCome(time: typeof generations.dueAt | typeof generations.leaseUntil, now: Date) {
  return or(lte(time, now), gt(time, plusMs(now, farthestMs)));
}
