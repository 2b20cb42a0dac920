import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { EaselError, type FailureCode } from "@/lib/errors";
import { formatPrice, usdOf } from "@/lib/words/money";
import type { Database } from "./database/open-database";
import { generations } from "./database/schema";
import type { Env } from "./env";

/** A day's money, in micro-dollars. */
export type DaySpend = { readonly reserved: number; readonly spent: number };

/** Whoever adds to a day's money holds this lock until its transaction ends, so that a sum and an insert are one. */
const budgetLock = 0x0ea5e1_01;

export function budgetDayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** Waits for every other reservation to end. To be called inside the transaction that sums and inserts. */
export async function lockBudget(transaction: Pick<Database, "execute">): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${budgetLock})`);
}

type Wanted = {
  readonly price: number;
  readonly budgetDay: string;
  /** Those without a name share one person's budget. */
  readonly madeBy: string | null;
};

/** Throws, in words with the figures, where a price goes beyond what one picture, this person's day or everyone's day may cost. */
export async function checkLimits(
  transaction: Pick<Database, "select">,
  env: Env,
  { price, budgetDay, madeBy }: Wanted,
): Promise<void> {
  const { pictureMaxMicroUsd, personDailyMicroUsd, dailyBudgetMicroUsd } = env;
  if (pictureMaxMicroUsd !== null && price > pictureMaxMicroUsd) {
    throw new EaselError("over_picture_limit", "One picture's limit does not reach.", {
      message: `This picture may cost ${inWords(price)} and the most one picture may cost here is ${inWords(pictureMaxMicroUsd)}. Choose a cheaper one.`,
    });
  }
  if (personDailyMicroUsd !== null) {
    const left = personDailyMicroUsd - totalOf(await spendOf(transaction, budgetDay, madeBy));
    if (price > left) throw beyond("over_person_limit", "Your budget for today", price, left);
  }
  const left = dailyBudgetMicroUsd - totalOf(await spendOn(transaction, budgetDay));
  if (price > left) throw beyond("over_budget", "Today's budget", price, left);
}

function beyond(code: FailureCode, whose: string, price: number, left: number): EaselError {
  return new EaselError(code, `${whose} does not reach.`, {
    message: `${whose} has ${inWords(Math.max(0, left))} left and this picture may cost ${inWords(price)}. Choose a cheaper one, or wait until tomorrow (UTC).`,
  });
}

function inWords(microUsd: number): string {
  return formatPrice(usdOf(microUsd));
}

function totalOf({ reserved, spent }: DaySpend): number {
  return reserved + spent;
}

/** What that UTC day's pictures cost, and what is held for those whose cost is not known yet. */
export async function spendOn(database: Pick<Database, "select">, day: string): Promise<DaySpend> {
  return sumOf(database, eq(generations.budgetDay, day));
}

/** The same for the pictures of one person. */
async function spendOf(
  database: Pick<Database, "select">,
  day: string,
  madeBy: string | null,
): Promise<DaySpend> {
  const isTheirs = madeBy === null ? isNull(generations.madeBy) : eq(generations.madeBy, madeBy);
  return sumOf(database, and(eq(generations.budgetDay, day), isTheirs));
}

async function sumOf(
  database: Pick<Database, "select">,
  condition: SQL | undefined,
): Promise<DaySpend> {
  const [row] = await database
    .select({
      reserved:
        sql`coalesce(sum(${generations.held}) filter (where ${generations.cost} is null), 0)`.mapWith(
          Number,
        ),
      spent: sql`coalesce(sum(${generations.cost}), 0)`.mapWith(Number),
    })
    .from(generations)
    .where(condition);
  return row ?? { reserved: 0, spent: 0 };
}
