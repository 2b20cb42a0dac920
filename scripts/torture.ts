import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { Broken } from "@/lib/server/testing/simulation/torture";
import { neverMet, printCounts } from "./torture/print-counts";
import { runLots } from "./torture/run-lots";

/**
 * Tries to lose a paid picture: thousands of schedules of failures against the server's real code.
 * `npm run torture -- --schedules 20000 --seed 1`; what breaks tells how to see it again.
 */
const { values } = parseArgs({
  options: {
    schedules: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    path: { type: "string" },
    workers: { type: "string", default: String(availableParallelism()) },
  },
});

/** Small enough for a progress that moves, large enough that fast-check gets to its rarer values. */
const lotSize = 250;
/** From here on every fault and every boundary must have come up. */
const enoughForAll = 10_000;
const progressEveryMs = 10_000;

const seed = Number(values.seed);
const wanted = Number(values.schedules);
const lots =
  values.path === undefined
    ? Array.from({ length: Math.ceil(wanted / lotSize) }, (_, number) => ({
        seed: seed + number,
        schedules: Math.min(lotSize, wanted - number * lotSize),
      }))
    : [{ seed, schedules: 1, path: values.path }];

const counts = new Map<string, number>();
const broken: Broken[] = [];
let schedules = 0;
const startedAtMs = performance.now();
const progress = setInterval(() => console.log(pace()), progressEveryMs);
await runLots(lots, Number(values.workers), (end) => {
  schedules += end.schedules;
  for (const [key, count] of end.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  if (end.broken !== null) broken.push(end.broken);
}).finally(() => clearInterval(progress));

const missing = wanted >= enoughForAll && broken.length === 0 ? neverMet(counts) : [];
console.log(`${printCounts(counts)}\n`);
for (const { seed: brokenSeed, path, report } of broken) {
  console.log(
    `${report}\n\nSee it again: npm run torture -- --seed ${brokenSeed} --path ${path}\n`,
  );
}
for (const key of missing) console.log(`Never happened: ${key}`);
console.log(`${pace()}, seeds ${seed}–${seed + lots.length - 1}, ${broken.length} broken`);
process.exitCode = broken.length + missing.length === 0 ? 0 : 1;

function pace(): string {
  const seconds = (performance.now() - startedAtMs) / 1_000;
  return `${schedules} schedules in ${seconds.toFixed(0)} s, ${(schedules / seconds).toFixed(1)} a second`;
}
