import { writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { checkFleet } from "./fleet/checks";
import { type Fleet, startFleet } from "./fleet/fleet";

/**
 * Four built servers on one PostgreSQL server and one folder of pictures make 200 pictures, while one of
 * them is killed every few seconds and started again; from the middle on as a next version, which brings a
 * migration: `npm run build && npm run fleet`. Takes some four minutes, three of them for the lease of whoever was killed with a picture in its hands.
 */
const { values } = parseArgs({
  options: {
    pictures: { type: "string", default: "200" },
    "kill-every": { type: "string", default: "4" },
    /** A file for the count: {"passed", "failed"}. */
    report: { type: "string" },
  },
});

const servers = 4;
const patienceMs = 10 * 60_000;

// The servers go with this process, but only an orderly exit tells them.
process.once("SIGTERM", () => process.exit(1));
process.once("SIGINT", () => process.exit(1));

const ids = Array.from({ length: Number(values.pictures) }, () => crypto.randomUUID());
const started = performance.now();
const fleet = await startFleet({ servers, maxRunning: 20 });
const database = new Client({ connectionString: fleet.databaseUrl });
await database.connect();
let kills = 0;
let nextVersions = 0;
try {
  const isOver = { now: false };
  const killing = killOneAfterAnother(isOver);
  await Promise.all(ids.map((id, index) => ask(fleet, id, index)));
  await restOf(ids.length);
  isOver.now = true;
  await killing;
  const { broken, done, submits } = await checkFleet(fleet, ids);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${ids.length} asked for, ${done} pictures, ${ids.length - done} of unknown outcome, ${submits} submits; ` +
      `${kills} kills, ${nextVersions} of them upgrades, ${servers} servers, ${seconds} s`,
  );
  for (const words of broken) console.log(`✗ ${words}`);
  if (broken.length > 0) console.log(fleet.trouble.join("").slice(-4_000));
  const counts = { passed: broken.length === 0 ? 1 : 0, failed: broken.length === 0 ? 0 : 1 };
  if (values.report !== undefined) await writeFile(values.report, JSON.stringify(counts));
  process.exitCode = counts.failed;
} finally {
  await database.end();
  await fleet.stop();
}

/** As a browser's outbox does: under the same id, to whoever answers, until it is taken. */
async function ask({ members }: Fleet, id: string, index: number): Promise<void> {
  // A person clicks a few times a second.
  await setTimeout(index * 100);
  for (let tries = index; ; tries += 1) {
    const answer = await members[tries % members.length]?.generate(id).catch(() => null);
    if (answer?.status === 202) return;
    await setTimeout(500);
  }
}

async function killOneAfterAnother(isOver: { readonly now: boolean }): Promise<void> {
  while (!isOver.now) {
    await setTimeout(Number(values["kill-every"]) * 1000);
    const atRest = await countOf("state in ('done', 'unknown')");
    // The last ones may wait three minutes for the lease of a dead server: they too must come by themselves.
    if (isOver.now || atRest > ids.length * 0.9) return;
    const isNext = atRest > ids.length / 2;
    await fleet.members[kills % servers]?.restart(isNext);
    kills += 1;
    if (isNext) nextVersions += 1;
  }
}

async function restOf(wanted: number): Promise<void> {
  const lastLook = Date.now() + patienceMs;
  while ((await countOf("state in ('done', 'failed', 'unknown')")) < wanted) {
    if (Date.now() > lastLook) return;
    await setTimeout(500);
  }
}

async function countOf(condition: string): Promise<number> {
  const { rows } = await database.query(`select count(*) from generations where ${condition}`);
  return Number(rows[0]?.count);
}
