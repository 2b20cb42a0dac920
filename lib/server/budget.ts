import "server-only";
import { eq, sql } from "drizzle-orm";
import { utcDayOf } from "@/lib/contract/utc-day";
import type { Database } from "./database/open-database";
import { generations } from "./database/schema";

/** A day's money, in micro-dollars. */
export type DaySpend = { readonly reserved: number; readonly spent: number };

/** Whoever adds to a day's money holds this lock until its transaction ends, so that a sum and an insert are one. */
const budgetLock = 0x0ea5e1_01;

export function budgetDayOf(time: Date): string {
  return utcDayOf(time);
}

/** Waits for every other reservation to end. To be called inside the transaction that sums and inserts. */
export async function lockBudget(transaction: Pick<Database, "execute">): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${budgetLock})`);
}

/** What that UTC day's pictures cost, and what is held for those whose cost is not known yet. */
export async function spendOn(database: Pick<Database, "select">, day: string): Promise<DaySpend> {
  const [row] = await database
    .select({
      reserved:
        sql`coalesce(sum(${generations.held}) filter (where ${generations.cost} is null), 0)`.mapWith(
          Number,
        ),
      spent: sql`coalesce(sum(${generations.cost}), 0)`.mapWith(Number),
    })
    .from(generations)
    .where(eq(generations.budgetDay, day));
  return row ?? { reserved: 0, spent: 0 };
}
