import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Point, points } from "./crash/points";
import { randomFrom } from "./crash/random";
import { runPoint } from "./crash/run-point";
import { makeTemplate } from "./crash/template";
import { anyWay, exactWay } from "./crash/way";
import type { Recovery } from "./crash/recovery";

/**
 * Kills the built server at every point where it writes or calls, and starts it again on the same data:
 * `npm run build && npm run crash -- --times 20 --seed 7`. The first time at a point is exact, with one
 * picture; each further one is varied by the seed. `--point` takes a part of a name.
 */
const { values } = parseArgs({
  options: {
    times: { type: "string", default: "1" },
    point: { type: "string", default: "" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    lanes: { type: "string", default: "3" },
    /** A file for the count: {"passed", "failed"}. */
    report: { type: "string" },
  },
});
const times = Number(values.times);
const chosen = points.filter((point) => nameOf(point).includes(values.point));
if (chosen.length === 0) throw new Error(`No point is called ${values.point}.`);

const started = performance.now();
const folder = await mkdtemp(path.join(tmpdir(), "easel-template-"));
const waiting = [...chosen];
const ends = new Map<string, number>();
let passed = 0;
let slowestMs = 0;
console.log(`${chosen.length} points, ${times} times each, seed ${values.seed}`);
try {
  await makeTemplate(folder);
  await Promise.all(Array.from({ length: Number(values.lanes) }, workThrough));
} finally {
  await rm(folder, { recursive: true, force: true });
}
const failed = chosen.length - passed;
const told = [...ends].map(([end, count]) => `${count} ${end}`).sort();
console.log(
  `${passed} points passed, ${failed} failed; generations: ${told.join(", ")}; slowest to go on by itself ${seconds(slowestMs)}; ${seconds(performance.now() - started)} in all`,
);
if (values.report !== undefined) await writeFile(values.report, JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 ? 0 : 1;

async function workThrough(): Promise<void> {
  for (let point = waiting.shift(); point !== undefined; point = waiting.shift()) {
    const before = performance.now();
    const broken = await breaks(point);
    if (broken.length === 0) passed += 1;
    const mark = broken.length === 0 ? "✓" : "✗";
    console.log(`${mark} ${nameOf(point)} (${seconds(performance.now() - before)})`);
    for (const words of broken) console.log(`    ${words}`);
  }
}

async function breaks(point: Point): Promise<readonly string[]> {
  const broken: string[] = [];
  const random = randomFrom(`${values.seed} ${nameOf(point)}`);
  for (let time = 1; time <= times; time += 1) {
    const way = time === 1 ? exactWay : anyWay(point, random);
    const recovery = await runPoint(folder, point, way).catch(brokenBy);
    count(recovery);
    broken.push(...recovery.broken.map((words) => `time ${time}: ${words} ${JSON.stringify(way)}`));
  }
  return broken;
}

function count(recovery: Recovery): void {
  for (const end of recovery.ends) ends.set(end, (ends.get(end) ?? 0) + 1);
  slowestMs = Math.max(slowestMs, recovery.resumedMs);
}

function brokenBy(error: unknown): Recovery {
  return { broken: [String(error)], ends: [], resumedMs: 0 };
}

function nameOf({ transport, name }: Point): string {
  return `${transport}: ${name}`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
