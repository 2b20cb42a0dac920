import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "./open-database";

/** What processes do one after the other, each under a number of its own. A number stays: versions share a database. */
export const lockNumbers = {
  budget: 0x0ea5e1_01,
  slots: 0x0ea5e1_02,
  migration: 0x0ea5e1_03,
  signInTries: 0x0ea5e1_04,
} as const;

/**
 * Waits for everyone else who asks for this lock, and has it until the transaction ends. Whoever falls
 * silent in between, because it was frozen or cut off, loses its transaction after 10 s: Postgres would wait
 * for hours, and everyone with it.
 */
export async function lockUntilCommit(
  transaction: Pick<Database, "execute">,
  lock: keyof typeof lockNumbers,
): Promise<void> {
  await transaction.execute(
    sql`select set_config('idle_in_transaction_session_timeout', '10s', true), pg_advisory_xact_lock(${lockNumbers[lock]})`,
  );
}
