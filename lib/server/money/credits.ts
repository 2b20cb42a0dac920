import "server-only";
import { lte, max } from "drizzle-orm";
import type { Credits } from "@/lib/contract/credits";
import type { Balance } from "@/lib/segmind/outcome";
import { usdOf } from "@/lib/words/money";
import { type BalanceMemory, isWithin, type KnownBalance, takeReading } from "./balance-readings";
import { budgetDayOf, spendOn } from "./budget";
import { generations } from "../database/schema";
import type { Easel } from "../easel";

/** Asking is free, but every open page asks. */
const freshForMs = 60_000;

/** The balance, never older than the last finished picture, and the day's budget. Null credits while Segmind cannot be asked. */
export async function readCredits(easel: Easel, memory: BalanceMemory): Promise<Credits> {
  const { env, database, clock } = easel;
  const { held, spent } = await spendOn(database, budgetDayOf(clock.now()));
  const known = await currentBalance(easel, memory);
  return {
    mode: env.mode,
    credits: known?.balance.creditsUsd ?? null,
    freeCredits: known?.balance.freeCreditsUsd ?? null,
    totalUsd: known === null ? null : totalOf(known.balance),
    asOf: known?.asOf.toISOString() ?? null,
    isKeyRejected: memory.isKeyRejected === true,
    budget: {
      dayUsd: usdOf(env.dailyBudgetMicroUsd),
      heldUsd: usdOf(held),
      spentUsd: usdOf(spent),
    },
  };
}

/** To a hundredth of a cent: what binary leaves behind it is no money. */
function totalOf({ creditsUsd, freeCreditsUsd }: Balance): number {
  return Math.round((creditsUsd + freeCreditsUsd) * 10_000) / 10_000;
}

async function currentBalance(easel: Easel, memory: BalanceMemory): Promise<KnownBalance | null> {
  const { last } = memory;
  if (last !== null && (await isFresh(easel, last, easel.clock.now()))) return last;
  return takeReading(easel, memory);
}

async function isFresh({ database }: Easel, known: KnownBalance, now: Date): Promise<boolean> {
  if (!isWithin(known.asOf, now, freshForMs)) return false;
  const { finishedAt } = generations;
  const [last] = await database
    .select({ finishedAt: max(finishedAt) })
    .from(generations)
    .where(lte(finishedAt, now));
  return last === undefined || last.finishedAt === null || last.finishedAt < known.asOf;
}
