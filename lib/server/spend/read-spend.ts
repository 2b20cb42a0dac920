import "server-only";
import { between, type SQL, sql } from "drizzle-orm";
import type { Spend, SpendAmounts } from "@/lib/contract/spend";
import { usdOf } from "@/lib/words/money";
import { budgetDayOf } from "../money/budget";
import { generations } from "../database/schema";
import type { Easel } from "../easel";
import type { Drift } from "./drift";
import { readDrift } from "./read-drift";
import type { Period } from "./spend-query";

/**
 * What a period came to, by day, model and person. Summed in micro-dollars over one reading of the rows,
 * so that each of the three adds up to the total, and a day to what its budget counts.
 */
export async function readSpend(easel: Easel, { from, to }: Period): Promise<Spend> {
  const { env, clock } = easel;
  const groups = await readGroups(easel, { from, to });
  const drift = await readDrift(easel, { from, to });
  return {
    mode: env.mode,
    from,
    to,
    today: budgetDayOf(clock.now()),
    dayBudgetUsd: usdOf(env.dailyBudgetMicroUsd),
    total: told(groups.reduce(sum, nothing)),
    days: [...sumsBy(groups, ({ day }) => day)]
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .map(([day, amounts]) => ({ day, ...told(amounts) })),
    models: dearestFirst(sumsBy(groups, ({ model }) => model)).map(([model, amounts]) => ({
      model,
      ...told(amounts),
    })),
    people: dearestFirst(sumsBy(groups, ({ madeBy }) => madeBy)).map(([madeBy, amounts]) => ({
      madeBy,
      ...told(amounts),
    })),
    compared: drift === null ? null : toldDrift(drift),
  };
}

/** In micro-dollars. */
type Amounts = {
  readonly cost: number;
  readonly about: number;
  readonly pictureCount: number;
  readonly held: number;
  readonly heldCount: number;
  readonly unknown: number;
  readonly unknownCount: number;
};

type Group = Amounts & {
  readonly day: string;
  readonly model: string;
  readonly madeBy: string | null;
};

const nothing: Amounts = {
  cost: 0,
  about: 0,
  pictureCount: 0,
  held: 0,
  heldCount: 0,
  unknown: 0,
  unknownCount: 0,
};

/** Money is charged, or held and perhaps charged; what was cancelled or is not charged has neither. */
export const isMoney = sql`(${generations.cost} is not null or ${generations.held} > 0)`;

async function readGroups({ database }: Easel, { from, to }: Period): Promise<readonly Group[]> {
  const { budgetDay, model, madeBy, cost, held, isCostAbout, state } = generations;
  const isUnknown = sql`${cost} is null and ${state} = 'unknown'`;
  const isHeld = sql`${cost} is null and ${state} <> 'unknown'`;
  return database
    .select({
      day: budgetDay,
      model,
      madeBy,
      cost: sumOf(cost),
      about: sumOf(cost, isCostAbout.getSQL()),
      pictureCount: countOf(sql`${cost} is not null`),
      held: sumOf(held, isHeld),
      heldCount: countOf(isHeld),
      unknown: sumOf(held, isUnknown),
      unknownCount: countOf(isUnknown),
    })
    .from(generations)
    .where(sql`${between(budgetDay, from, to)} and ${isMoney}`)
    .groupBy(budgetDay, model, madeBy);
}

function sumOf(column: typeof generations.cost | typeof generations.held, which: SQL = sql`true`) {
  return sql`coalesce(sum(${column}) filter (where ${which}), 0)`.mapWith(Number);
}

function countOf(which: SQL) {
  return sql`count(*) filter (where ${which})`.mapWith(Number);
}

function sumsBy<Key>(groups: readonly Group[], keyOf: (group: Group) => Key): Map<Key, Amounts> {
  const sums = new Map<Key, Amounts>();
  for (const group of groups) {
    const key = keyOf(group);
    sums.set(key, sum(sums.get(key) ?? nothing, group));
  }
  return sums;
}

function sum(one: Amounts, other: Amounts): Amounts {
  return {
    cost: one.cost + other.cost,
    about: one.about + other.about,
    pictureCount: one.pictureCount + other.pictureCount,
    held: one.held + other.held,
    heldCount: one.heldCount + other.heldCount,
    unknown: one.unknown + other.unknown,
    unknownCount: one.unknownCount + other.unknownCount,
  };
}

function dearestFirst<Key>(sums: Map<Key, Amounts>): readonly [Key, Amounts][] {
  return [...sums].sort(
    ([key, one], [otherKey, other]) =>
      other.cost - one.cost || String(key).localeCompare(String(otherKey), "en"),
  );
}

function told(amounts: Amounts): SpendAmounts {
  const { cost, about, held, unknown, pictureCount, heldCount, unknownCount } = amounts;
  return {
    costUsd: usdOf(cost),
    aboutUsd: usdOf(about),
    pictureCount,
    heldUsd: usdOf(held),
    heldCount,
    unknownUsd: usdOf(unknown),
    unknownCount,
  };
}

function toldDrift({ since, until, drift, added }: Drift): Spend["compared"] {
  return {
    since: since.toISOString(),
    until: until.toISOString(),
    driftUsd: usdOf(drift),
    addedUsd: usdOf(added),
  };
}
