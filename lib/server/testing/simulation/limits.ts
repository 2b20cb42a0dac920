import type { PGlite } from "@electric-sql/pglite";
import type { Env } from "../../env";
import type { Inside } from "./connection";
import type { FaultySegmind } from "./faulty-segmind";
import type { SimulatedDatabase } from "./servers";
import type { World } from "./world";

export type Limits = {
  readonly world: World;
  readonly segmind: FaultySegmind;
  readonly env: Pick<Env, "dailyBudgetMicroUsd" | "personDailyMicroUsd" | "maxRunning">;
  /** What people said was not charged: an id that comes late takes its money all the same. */
  readonly releasedMicroUsd: () => number;
};

/** Looks into every transaction before its commit: the running limit and the budget hold exactly there. */
export function watchLimits(limits: Limits): (inside: Inside) => Promise<void> {
  const { world, segmind } = limits;
  const { maxRunning } = limits.env;
  return async ({ statements, query }) => {
    const acts = statements.map(({ act }) => act);
    const started = statements.find(({ act }) => act === "submitting")?.rows ?? [];
    const isGuarded = acts.includes("submitting") || acts.includes("insert");
    // One embedded connection runs one transaction at a time; on a Postgres they run side by side.
    if (isGuarded && acts[0] !== "lock") world.accuse("a limit was read without its lock");
    for (const row of started) segmind.watch.claimed(String(Reflect.get(Object(row), 0)));
    if (started.length > 0 && (await runningCount(query)) > maxRunning)
      world.accuse(`more than ${maxRunning} run`);
    if (acts.includes("insert")) await watchBudgetInside(limits, query);
  };
}

/** Accuses every UTC day whose pictures, all or one person's, cost or hold more than they may, but for what Segmind charged beyond its price. */
export async function watchBudget(limits: Limits, { client, query }: SimulatedDatabase) {
  await client._runExclusiveTransaction(() => watchBudgetInside(limits, query));
}

async function watchBudgetInside(
  { world, segmind, env, releasedMicroUsd }: Limits,
  query: PGlite["query"],
): Promise<void> {
  const excused = segmind.jobs.dearMicroUsd() + releasedMicroUsd();
  const text =
    "select made_by, sum(coalesce(cost, held))::int as used from generations group by grouping sets ((budget_day), (budget_day, made_by))";
  const { rows } = await query<{ made_by: string | null; used: number }>(text, []);
  for (const { made_by: person, used } of rows) {
    const limit = person === null ? env.dailyBudgetMicroUsd : env.personDailyMicroUsd;
    if (used > (limit ?? Infinity) + excused)
      world.accuse(`${person === null ? "the budget" : "a person's day"} was passed: ${used}`);
  }
}

async function runningCount(query: PGlite["query"]): Promise<number> {
  const text =
    "select count(*)::int as count from generations where state in ('submitting', 'running')";
  const { rows } = await query<{ count: number }>(text, []);
  return rows[0]?.count ?? 0;
}
