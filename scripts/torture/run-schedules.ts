import type { Broken } from "@/lib/server/testing/simulation/torture";
import { neverMet, printCounts } from "./print-counts";
import { runLots } from "./run-lots";

type Wanted = {
  readonly schedules: number;
  readonly seed: number;
  readonly path: string | undefined;
  readonly workers: number;
};

/** Small enough for a progress that moves, large enough that fast-check gets to its rarer values. */
const lotSize = 100;
/** From here on every fault and every boundary must have come up. */
const enoughForAll = 10_000;
const progressEveryMs = 10_000;

/** Runs schedules of failures against the server's real code and prints what happened; says in words what broke. */
export async function runSchedules({
  schedules,
  seed,
  path,
  workers,
}: Wanted): Promise<readonly string[]> {
  const lots =
    path === undefined
      ? Array.from({ length: Math.ceil(schedules / lotSize) }, (_, number) => ({
          seed: seed + number,
          schedules: Math.min(lotSize, schedules - number * lotSize),
        }))
      : [{ seed, schedules: 1, path }];
  const counts = new Map<string, number>();
  const broken: Broken[] = [];
  let run = 0;
  let cpuMs = 0;
  const startedAtMs = performance.now();
  const pace = () => {
    const seconds = (performance.now() - startedAtMs) / 1_000;
    return `${run} schedules in ${seconds.toFixed(0)} s, ${(run / seconds).toFixed(1)} a second`;
  };
  const progress = setInterval(() => console.log(pace()), progressEveryMs);
  await runLots(lots, workers, (end) => {
    run += end.schedules;
    cpuMs += end.cpuMs;
    for (const [key, count] of end.counts) counts.set(key, (counts.get(key) ?? 0) + count);
    if (end.broken !== null) broken.push(end.broken);
  }).finally(() => clearInterval(progress));

  console.log(
    `${printCounts(counts)}\n\n${pace()}, ${Math.round(cpuMs / run)} ms of a core each, seeds ${seed}–${seed + lots.length - 1}`,
  );
  const missing = run >= enoughForAll && broken.length === 0 ? neverMet(counts) : [];
  return [...broken.map(wordsFor), ...missing.map((key) => `It never happened: ${key}`)];
}

function wordsFor({ seed, path, report }: Broken): string {
  return `${report}\n\nSee it again: npm run torture -- --seed ${seed} --path ${path}`;
}
