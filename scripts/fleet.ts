import { writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { checkFleet } from "./fleet/checks";
import { type Fleet, startFleet } from "./fleet/fleet";
import { longForm, shortForm } from "./fleet/forms";
import { countOf, killOneAfterAnother } from "./fleet/kills";

/**
 * Built servers on one PostgreSQL server and one folder of pictures make pictures, while one of them is
 * killed every few seconds and started again; soon as a next version, which brings a migration:
 * `npm run build && npm run fleet`.
 */
const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    /** Kills nobody between a POST and its answer: then every picture must come. */
    "clear-of-submits": { type: "boolean", default: false },
    /** Builds the next version from changed sources, in place of this build with one migration more. */
    "build-next": { type: "boolean", default: false },
    /** A file for the count: {"passed", "failed"}. */
    report: { type: "string" },
  },
});

const patienceMs = 10 * 60_000;
const form = values.short ? shortForm : longForm;

// The servers go with this process, but only an orderly exit tells them.
process.once("SIGTERM", () => process.exit(1));
process.once("SIGINT", () => process.exit(1));

const ids = Array.from({ length: form.pictures }, () => crypto.randomUUID());
const started = performance.now();
const fleet = await startFleet(form, { isNextBuilt: values["build-next"] });
const database = new Client({ connectionString: fleet.databaseUrl });
await database.connect();
// Apart, since the other one may stand in a transaction.
const clock = new Client({ connectionString: fleet.databaseUrl });
await clock.connect();
try {
  const isOver = { now: false };
  const isClearOfSubmits = values["clear-of-submits"];
  const killing = killOneAfterAnother({ fleet, form, database, isClearOfSubmits, isOver });
  await Promise.all(ids.map((id, index) => ask(fleet, id, index)));
  await allAtRest();
  isOver.now = true;
  const { kills, upgrades } = await killing;
  const { broken, done, unknown, submits } = await checkFleet(fleet, ids);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${ids.length} asked for, ${done} pictures, ${unknown} of unknown outcome (${share(unknown)}), ` +
      `${submits} submits; ${kills} kills, ${upgrades} of them upgrades, ${form.servers} servers, ${seconds} s`,
  );
  if (isClearOfSubmits && done < ids.length) broken.push("Not every one became a picture.");
  if (values["build-next"]) broken.push(...(await checkVersions()));
  if (kills === 0 || upgrades === 0) broken.push("Nobody was killed, or nobody upgraded.");
  for (const words of broken) console.log(`✗ ${words}`);
  if (broken.length > 0) console.log(fleet.trouble.join("").slice(-4_000));
  const counts = { passed: broken.length === 0 ? 1 : 0, failed: broken.length === 0 ? 0 : 1 };
  if (values.report !== undefined) await writeFile(values.report, JSON.stringify(counts));
  process.exitCode = counts.failed;
} finally {
  await database.end();
  await clock.end();
  await fleet.stop();
}

/** As a browser's outbox does: under the same id, to whoever answers, until it is taken. */
async function ask({ members }: Fleet, id: string, index: number): Promise<void> {
  await setTimeout(index * form.askEveryMs);
  for (let tries = index; ; tries += 1) {
    const answer = await members[tries % members.length]?.generate(id).catch(() => null);
    if (answer?.status === 202) return;
    await setTimeout(500);
  }
}

async function allAtRest(): Promise<void> {
  const lastLook = Date.now() + patienceMs;
  while ((await countOf(clock, "state in ('done', 'failed', 'unknown')")) < ids.length) {
    if (Date.now() > lastLook) return;
    await setTimeout(500);
  }
}

/** Both versions have written rows, beside each other. */
async function checkVersions(): Promise<string[]> {
  const [byNext, byThis] = [
    await countOf(clock, "next_version = 'written'"),
    await countOf(clock, "next_version is null"),
  ];
  console.log(`${byThis} rows were made by this version, ${byNext} by the next one`);
  return byNext > 0 && byThis > 0 ? [] : ["One of the two versions made no row."];
}

function share(count: number): string {
  return `${((100 * count) / ids.length).toFixed(1)} %`;
}
