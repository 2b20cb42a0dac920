import "server-only";
import { sql } from "drizzle-orm";
import { type Clock, plusMs } from "../clock";
import type { Easel } from "../easel";
import { loggedError } from "../log/logged-error";
import type { Database } from "../database/open-database";

const readEveryMs = 60_000;
/** Of so many readings the one that was answered soonest is the most exact. */
const readings = 3;

/**
 * The database's time, on which all who share it agree, however wrong a machine's own clock is: right to half
 * of the time that an answer takes. Read anew every minute. Rejects where the database does not answer at the start.
 */
export async function databaseClock(
  database: Database,
  own: Clock,
  log: Easel["log"],
): Promise<Clock> {
  let aheadMs = await readAheadMs(database, own);
  own.every(readEveryMs, async () => {
    try {
      aheadMs = await readAheadMs(database, own);
    } catch (error) {
      log({ event: "database_clock_not_read", error: String(loggedError(error)) });
    }
  });
  return { ...own, now: () => plusMs(own.now(), aheadMs) };
}

/** By how much the database's clock is ahead of one's own. */
async function readAheadMs(database: Database, own: Clock): Promise<number> {
  let best = { tookMs: Infinity, aheadMs: 0 };
  for (let reading = 0; reading < readings; reading += 1) {
    const asked = timesOf(own);
    const ms = sql`extract(epoch from clock_timestamp()) * 1000`.mapWith(Number);
    const [told] = await database.select({ ms }).from(sql`(select) as nothing`);
    if (told === undefined) throw new Error("The database tells no time.");
    const answered = timesOf(own);
    // While a machine sleeps, or is frozen, one of its clocks may stand still.
    const tookMs = Math.max(
      answered.monotonicMs - asked.monotonicMs,
      Math.abs(answered.nowMs - asked.nowMs),
    );
    const theirsMs = told.ms + tookMs / 2;
    if (tookMs < best.tookMs) best = { tookMs, aheadMs: theirsMs - answered.nowMs };
  }
  return Math.round(best.aheadMs);
}

function timesOf({ now, monotonicMs }: Clock) {
  return { nowMs: now().getTime(), monotonicMs: monotonicMs() };
}
