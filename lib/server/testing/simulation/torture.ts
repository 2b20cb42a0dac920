import fc from "fast-check";
import { anySchedule } from "./schedules";
import type { SimulatedDatabase } from "./servers";
import { simulate } from "./simulate";
import type { Count } from "./world";

export type Lot = {
  readonly seed: number;
  readonly schedules: number;
  /** One of the seed's schedules, as a failure told it: runs it alone, and looks for a smaller one that breaks. */
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
    ...(path === undefined ? { endOnFailure: true } : { path }),
  });
  if (!result.failed) return null;
  const report = [
    result.errorInstance instanceof Error ? result.errorInstance.message : "It failed.",
    ...(result.counterexample ?? []).map((value) => fc.stringify(value)),
  ].join("\n\n");
  return { seed, path: result.counterexamplePath ?? "", report };
}
