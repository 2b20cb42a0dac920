import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { utcDayOf } from "@/lib/contract/utc-day";
import type { Database } from "../database/open-database";
import { generations } from "../database/schema";

/** A day's money, in micro-dollars. */
export type DaySpend = { readonly held: number; readonly spent: number };

/** Everyone's money of a day, and of it one person's. */
export type DaySpends = { readonly all: DaySpend; readonly theirs: DaySpend };

export function budgetDayOf(time: Date): string {
  return utcDayOf(time);
}

/** What that UTC day's pictures cost, and what is held for those whose cost is not known yet. */
export async function spendOn(database: Pick<Database, "select">, day: string): Promise<DaySpend> {
  return (await spendsOn(database, day, null)).all;
}

/** The same, with one person's share. Those without a name share one person's. */
export async function spendsOn(
  database: Pick<Database, "select">,
  day: string,
  madeBy: string | null,
): Promise<DaySpends> {
  const isTheirs = sql`${generations.madeBy} is not distinct from ${madeBy}`;
  const [row] = await database
    .select({
      all: sumsWhere(sql`true`),
      theirs: sumsWhere(isTheirs),
    })
    .from(generations)
    .where(eq(generations.budgetDay, day));
  return row ?? { all: { held: 0, spent: 0 }, theirs: { held: 0, spent: 0 } };
}

function sumsWhere(condition: SQL) {
  const { held, cost } = generations;
  return {
    held: sumOf(sql`sum(${held}) filter (where ${cost} is null and ${condition})`),
    spent: sumOf(sql`sum(${cost}) filter (where ${condition})`),
  };
}

function sumOf(sum: SQL) {
  return sql`coalesce(${sum}, 0)`.mapWith(Number);
}
