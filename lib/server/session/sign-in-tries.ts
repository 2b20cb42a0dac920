import "server-only";
import { randomUUID } from "node:crypto";
import { count, eq, lte, min, sql } from "drizzle-orm";
import { EaselError } from "@/lib/errors";
import { plusMs } from "../clock";
import { lockUntilCommit } from "../database/lock-until-commit";
import { signInTries } from "../database/schema";
import type { Easel } from "../easel";

const windowMs = 60_000;
const triesPerAddress = 5;
const triesInAll = 30;

/**
 * Counts one try to sign in and gives its id, or throws when its address has had 5 in the last minute, or
 * everyone together 30.
 */
export async function countTry({ database, clock }: Easel, address: string): Promise<string> {
  return database.transaction(async (transaction) => {
    // So that the limits hold across processes.
    await lockUntilCommit(transaction, "signInTries");
    // Only now: who waited with an older time would pass over what a later one has swept.
    const now = clock.now();
    await transaction.delete(signInTries).where(lte(signInTries.at, plusMs(now, -windowMs)));
    const [tried] = await transaction
      .select({
        all: count(),
        here: sql`count(*) filter (where ${signInTries.address} = ${address})`.mapWith(Number),
        oldest: min(signInTries.at),
        oldestHere:
          sql`min(${signInTries.at}) filter (where ${signInTries.address} = ${address})`.mapWith(
            signInTries.at,
          ),
      })
      .from(signInTries);
    if (tried === undefined) throw new Error("A count answered no row.");
    if (tried.here >= triesPerAddress) throw tooMany(tried.oldestHere, now);
    if (tried.all >= triesInAll) throw tooMany(tried.oldest, now);
    const id = randomUUID();
    await transaction.insert(signInTries).values({ id, address, at: now });
    return id;
  });
}

/** Gives a try back, so that those who know the passcode do not keep each other waiting. */
export async function giveTryBack({ database }: Easel, id: string): Promise<void> {
  await database.delete(signInTries).where(eq(signInTries.id, id));
}

function tooMany(oldest: Date | null, now: Date): EaselError {
  const retryAfterMs = Math.max(1_000, windowMs - (now.getTime() - (oldest ?? now).getTime()));
  return new EaselError("too_many_tries", "The limit of tries to sign in is reached.", {
    message: `Too many passcodes were tried. Try again in ${Math.ceil(retryAfterMs / 1_000)} s.`,
    retryAfterMs,
  });
}
