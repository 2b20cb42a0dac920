import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { runAttacks } from "./torture/run-attacks";
import { runBruteForce } from "./torture/run-brute-force";
import { runCrashes } from "./torture/run-crashes";
import { runManyJobs } from "./torture/run-many-jobs";
import { runSchedules } from "./torture/run-schedules";
import { runSlowSenders } from "./torture/run-slow-senders";

/**
 * Tries to lose a paid picture, to pay for one twice, or to get in: `npm run torture`, or one part alone, as in
 * `npm run torture -- --only schedules --schedules 20000 --seed 1` and `npm run torture -- security`. What
 * breaks says how to see it again.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    schedules: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    path: { type: "string" },
    workers: { type: "string", default: String(availableParallelism()) },
    /** How often each point of a real server is killed at. */
    times: { type: "string", default: "20" },
    /** How many calls nobody of good will makes. */
    requests: { type: "string", default: "5000" },
    only: { type: "string" },
  },
});

/** Each tries in its own way, and says in words what broke. */
const parts: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  schedules: () =>
    runSchedules({
      schedules: wholeNumber(values.schedules),
      seed: wholeNumber(values.seed),
      path: values.path,
      workers: wholeNumber(values.workers),
    }),
  jobs: runManyJobs,
  servers: () => runCrashes(values.times),
  security: async () => [
    ...(await runAttacks({ requests: Number(values.requests), seed: Number(values.seed) })),
    ...(await runBruteForce()),
    ...(await runSlowSenders()),
  ],
};

const only = values.path === undefined ? (values.only ?? positionals[0]) : "schedules";
if (only !== undefined && !(only in parts)) {
  throw new Error(`No part is called ${only}: ${Object.keys(parts).join(", ")}.`);
}
const broken: string[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (only !== undefined && only !== name) continue;
  for (const words of await run()) broken.push(`${name}: ${words}`);
}
console.log(broken.length === 0 ? "Nothing broke." : `\n${broken.join("\n\n")}`);
process.exitCode = broken.length === 0 ? 0 : 1;

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`This must be a whole number from 1: ${text}`);
  return Number(text);
}
