import fc from "fast-check";
import { anySchedule } from "./schedules";
import type { SimulatedDatabase } from "./servers";
import { simulate } from "./simulate";
import type { Count } from "./world";

export type Lot = {
  readonly seed: number;
  readonly schedules: number;
  /** Where in the seed's schedules to begin, as a failure told it: runs that one alone. */
  readonly path?: string;
};

/** What broke, in words, and where it can be seen again. */
export type Broken = { readonly seed: number; readonly path: string; readonly report: string };

/** Runs a seed's schedules, each another; null when every promise held in all of them. */
export async function torture(
  database: SimulatedDatabase,
  { seed, schedules, path }: Lot,
  count?: Count,
): Promise<Broken | null> {
  const property = fc.asyncProperty(anySchedule, fc.scheduler(), async (schedule, scheduler) => {
    const broken = await simulate(database, schedule, scheduler, count);
    if (broken.length > 0) throw new Error([...new Set(broken)].join("\n"));
  });
  const result = await fc.check(property, {
    seed,
    numRuns: schedules,
    ...(path === undefined ? {} : { path, endOnFailure: true }),
  });
  if (!result.failed) return null;
  const report = [
    result.errorInstance instanceof Error ? result.errorInstance.message : "It failed.",
    ...(result.counterexample ?? []).map(String),
  ].join("\n\n");
  return { seed, path: result.counterexamplePath ?? "", report };
}
