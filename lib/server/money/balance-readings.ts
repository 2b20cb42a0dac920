import "server-only";
import { and, desc, eq, gt, lte, max } from "drizzle-orm";
import type { Balance } from "@/lib/segmind/outcome";
import { balanceReadings, generations } from "../database/schema";
import type { Easel } from "../easel";
import { loggedError } from "../log/logged-error";
import { askBalance } from "./ask-balance";

/** A balance and the moment before it was asked for. */
export type KnownBalance = { readonly balance: Balance; readonly asOf: Date };

/** Keeps the last known balance between calls, when it was last asked for in vain, and whether the key was to blame. */
export type BalanceMemory = { last: KnownBalance | null; failedAt?: Date; isKeyRejected?: boolean };

/** So old is the reading before a submit at the most, as long as Segmind answers: asking is free. */
const readEveryMs = 5 * 60_000;
/** A balance that cannot be had is not asked for with every drive. */
const tryEveryMs = 15_000;

/** Asks what the account holds and keeps the answer as a reading; null, and a line in the log, where there is none. */
export async function takeReading(
  easel: Easel,
  memory: BalanceMemory,
): Promise<KnownBalance | null> {
  const asOf = easel.clock.now();
  const answer = await askBalance(easel);
  memory.isKeyRejected = answer.kind === "refused" && answer.reason === "key_rejected";
  if (answer.kind !== "known") {
    memory.failedAt = asOf;
    easel.log({ event: "balance_unavailable", outcome: answer.kind });
    return null;
  }
  const known: KnownBalance = { balance: answer.balance, asOf };
  memory.last = known;
  await easel.database
    .insert(balanceReadings)
    .values({ at: asOf, total: totalOf(answer.balance) })
    .onConflictDoNothing();
  return known;
}

/**
 * Takes a reading where one is due: every five minutes, so that there is one from before each submit, and
 * whenever the outcome of one became unknown. Beside the work and never in its way: it rejects never.
 */
export async function keepReadings(easel: Easel, memory: BalanceMemory): Promise<void> {
  const now = easel.clock.now();
  if (memory.failedAt !== undefined && isWithin(memory.failedAt, now, tryEveryMs)) return;
  try {
    if (await isReadingDue(easel, now)) await takeReading(easel, memory);
  } catch (error) {
    memory.failedAt = now;
    easel.log({ event: "reading_failed", error: String(loggedError(error)) });
  }
}

/** What lies ahead was written by a clock that was set back since: it must not make one due with every drive. */
async function isReadingDue({ database }: Easel, now: Date): Promise<boolean> {
  const [newest] = await database
    .select({ at: balanceReadings.at })
    .from(balanceReadings)
    .where(lte(balanceReadings.at, now))
    .orderBy(desc(balanceReadings.at))
    .limit(1);
  if (newest === undefined || !isWithin(newest.at, now, readEveryMs)) return true;
  const { state, doubtedAt } = generations;
  const isSince = and(gt(doubtedAt, newest.at), lte(doubtedAt, now));
  const [later] = await database
    .select({ doubtedAt: max(doubtedAt) })
    .from(generations)
    .where(and(eq(state, "unknown"), isSince));
  return later !== undefined && later.doubtedAt !== null;
}

/** False also of a time that lies ahead: it was written by a clock that was set back since. */
export function isWithin(time: Date, now: Date, ms: number): boolean {
  return Math.abs(now.getTime() - time.getTime()) < ms;
}

/** Credits and free credits, in micro-dollars. */
function totalOf({ creditsUsd, freeCreditsUsd }: Balance): number {
  return Math.round((creditsUsd + freeCreditsUsd) * 1_000_000);
}
