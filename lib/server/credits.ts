import "server-only";
import { max } from "drizzle-orm";
import type { Credits } from "@/lib/contract/credits";
import type { Balance } from "@/lib/segmind/outcome";
import { usdOf } from "@/lib/words/money";
import { budgetDayOf, spendOn } from "./budget";
import { balanceReadings, generations } from "./database/schema";
import type { Easel } from "./easel";

/** A balance and the moment before it was asked for. */
type KnownBalance = { readonly balance: Balance; readonly asOf: Date };

/** Keeps the last known balance between calls. */
export type BalanceMemory = { last: KnownBalance | null };

/** Asking is free, but every open page asks. */
const freshForMs = 60_000;

/** The balance, never older than the last finished picture, and the day's budget. Null credits while Segmind cannot be asked. */
export async function readCredits(easel: Easel, memory: BalanceMemory): Promise<Credits> {
  const { env, database, clock } = easel;
  const { reserved, spent } = await spendOn(database, budgetDayOf(clock.now()));
  const known = await currentBalance(easel, memory);
  return {
    mode: env.mode,
    credits: known?.balance.creditsUsd ?? null,
    freeCredits: known?.balance.freeCreditsUsd ?? null,
    totalUsd: known === null ? null : totalOf(known.balance),
    asOf: known?.asOf.toISOString() ?? null,
    budget: {
      dayUsd: usdOf(env.dailyBudgetMicroUsd),
      reservedUsd: usdOf(reserved),
      spentUsd: usdOf(spent),
    },
  };
}

/** To a hundredth of a cent: what binary leaves behind it is no money. */
function totalOf({ creditsUsd, freeCreditsUsd }: Balance): number {
  return Math.round((creditsUsd + freeCreditsUsd) * 10_000) / 10_000;
}

async function currentBalance(easel: Easel, memory: BalanceMemory): Promise<KnownBalance | null> {
  const asOf = easel.clock.now();
  if (memory.last !== null && (await isFresh(easel, memory.last, asOf))) return memory.last;
  const answer = await easel.segmind.balance();
  if (answer.kind !== "known") {
    easel.log({ event: "balance_unavailable", outcome: answer.kind });
    return null;
  }
  memory.last = { balance: answer.balance, asOf };
  await keepReading(easel, memory.last);
  return memory.last;
}

async function keepReading({ database }: Easel, { balance, asOf }: KnownBalance): Promise<void> {
  const total = Math.round((balance.creditsUsd + balance.freeCreditsUsd) * 1_000_000);
  await database.insert(balanceReadings).values({ at: asOf, total }).onConflictDoNothing();
}

async function isFresh({ database }: Easel, known: KnownBalance, now: Date): Promise<boolean> {
  if (now.getTime() - known.asOf.getTime() >= freshForMs) return false;
  const [last] = await database
    .select({ finishedAt: max(generations.finishedAt) })
    .from(generations);
  return last === undefined || last.finishedAt === null || last.finishedAt < known.asOf;
}
