import { EaselError } from "@/lib/errors";
import { generations, uploads } from "../../database/schema";
import type { Easel } from "../../easel";
import { parseEnv } from "../../env";
import { cancelGeneration } from "../../generations/cancel-generation";
import { createGeneration } from "../../generations/create-generation";
import { drive } from "../../generations/drive";
import { isAnyActive } from "../../generations/find-generations";
import { recover } from "../../generations/recover";
import { resolveGeneration } from "../../generations/resolve-generation";
import { uploadKey } from "../../uploads/keep-upload";
import { createFaultySegmind } from "./faulty-segmind";
import { watchBudget, watchLimits } from "./limits";
import { createMemoryFiles } from "./memory-files";
import { idOf, type Picture, pixel, priceOf, requestFor, uploadRows } from "./pictures";
import { isCrash } from "./process";
import { brokenPromises } from "./promises";
import type { Interleaving, Person, Schedule, Wish } from "./schedule";
import { type SimulatedDatabase, startServer } from "./servers";
import { settled } from "./settled";
import { type Count, createWorld } from "./world";

const maxRunning = 2;
/** How often a person looks whether there is something to decide. */
const patience = 40;
/** Longer than every lease and backoff, and shorter than Segmind keeps a record. */
const healingTickSeconds = 181;
/** Enough for four jobs of an hour each, two at a time. */
const healingRounds = 120;

/**
 * Runs a schedule against the server's real code on a real database, heals the world, and says in words
 * which promises were broken. `count` is told what really happened.
 */
export async function simulate(
  database: SimulatedDatabase,
  schedule: Schedule,
  interleaving: Interleaving,
  count: Count = () => {},
): Promise<readonly string[]> {
  const broken: string[] = [];
  const world = createWorld({ count, accuse: (words) => broken.push(words) });
  const met = { POST: 0, poll: 0, download: 0, upload: 0, balance: 0 };
  const released = new Set<number>();
  let fullTicks = schedule.fullTicks;
  let isOver = false;
  const priceOfGeneration = (id: string) => priceOf(pictureOf(schedule, Number(id.at(-1))));
  const files = createMemoryFiles(() => !world.isHealing() && fullTicks > 0);
  const segmind = createFaultySegmind(world, priceOfGeneration, (act) => {
    met[act] += 1;
    return schedule.faults[act][met[act] - 1] ?? "none";
  });
  const env = parseEnv({
    SEGMIND_API_KEY: "key",
    SEGMIND_TRANSPORT: schedule.transport,
    EASEL_DAILY_BUDGET_USD: schedule.budgetUsd,
    EASEL_PERSON_DAILY_USD: schedule.personUsd,
    EASEL_MAX_RUNNING: String(maxRunning),
  });
  const limits = {
    ...{ world, segmind, env },
    releasedMicroUsd: () =>
      [...released].reduce((sum, number) => sum + priceOf(pictureOf(schedule, number)), 0),
  };
  const turn = (label: string) =>
    isOver ? Promise.resolve() : interleaving.schedule(Promise.resolve(), label);
  const surroundings = {
    ...{ database, world, segmind, files, env, turn },
    beforeCommit: watchLimits(limits),
    // Without turns nobody can tell what a process does at the same time.
    onDelay: (words: string) => (isOver ? undefined : world.accuse(words)),
  };

  async function person({ wishes, death }: Person, number: number): Promise<void> {
    const name = `Person ${number}`;
    let { easel } = startServer(surroundings, death);
    for (const wish of wishes) {
      await turn(wish.act);
      if (isDecision(wish)) await seesUnknown(wish);
      if (wish.act === "not_charged") released.add(wish.picture % schedule.pictures.length);
      await answer(easel, schedule, name, wish).catch((error: unknown) => {
        if (!isCrash(error)) throw error;
        // The browser asks again.
        easel = startServer(surroundings, null).easel;
        return answer(easel, schedule, name, wish);
      });
    }
  }

  /** Nobody decides about a picture before the page says that its end is unknown; some lose patience. */
  async function seesUnknown({ picture }: Wish): Promise<void> {
    const text = "select 1 from generations where id = $1 and state = 'unknown'";
    const id = idOf(picture % schedule.pictures.length);
    for (let looks = 0; looks < patience && !isOver; looks += 1) {
      if ((await database.query(text, [id])).rows.length > 0)
        return count("event", "a person sees that it is unknown");
      await turn("looks at the page");
    }
  }

  async function driver({ drives, death }: Schedule["processes"][number]): Promise<void> {
    let server = startServer(surroundings, death);
    for (let number = 0; number < drives; number += 1) {
      await turn("drive");
      await drive(server.easel).catch(ignoreCrash);
      if (!server.process.isDead()) continue;
      server = startServer(surroundings, null);
      if (schedule.processes.length === 1) await recover(server.easel);
    }
  }

  async function clock(): Promise<void> {
    for (const { turns, change } of schedule.ticks) {
      for (let count = 1; count < turns; count += 1) await turn("the clock ticks");
      const { kind, seconds } = change;
      await turn(`${kind} ${seconds} s`);
      if (kind === "set") world.setClock(seconds);
      else world.pass(seconds);
      fullTicks -= 1;
      await watchBudget(limits, database);
    }
    world.heal();
  }

  for (const table of ["generations", "uploads", "balance_readings"])
    await database.query(`delete from ${table}`, []);
  for (const row of uploadRows) files.add(uploadKey(row.id), pixel);
  await startServer({ ...surroundings, turn: async () => {} }, null)
    .easel.database.insert(uploads)
    .values([...uploadRows]);
  const all = Promise.all([
    clock(),
    ...schedule.people.map(person),
    ...schedule.processes.map(driver),
  ]).finally(() => (isOver = true));
  await interleaved(all, interleaving);
  const { easel: steady } = startServer(surroundings, null);
  for (let round = 0; round < healingRounds && (await isAnyActive(steady)); round += 1) {
    await drive(steady);
    world.pass(healingTickSeconds);
  }
  const rows = await steady.database.select().from(generations);
  for (const row of rows) count("end", `${schedule.transport} ${row.state}`);
  return [...broken, ...brokenPromises({ rows, segmind, files: files.keys(), schedule })];
}

/** Lets one after the other go on, until all are at their end. */
async function interleaved(all: Promise<unknown>, interleaving: Interleaving): Promise<void> {
  let isOver = false;
  const end = all.finally(() => (isOver = true));
  end.catch(() => {});
  for (await settled(); !isOver; await settled()) {
    if (interleaving.count() === 0) throw new Error("Everybody waits for somebody else.");
    await interleaving.waitOne();
  }
  await end;
}

function ignoreCrash(error: unknown): void {
  if (!isCrash(error)) throw error;
}

function isDecision({ act }: Wish): boolean {
  return act === "check" || act === "not_charged";
}

/** What a person may be told instead of what they wished. */
const refusals: readonly string[] = [
  "over_budget",
  "over_person_limit",
  "already_submitted",
  "not_found",
  "not_unknown",
];

async function answer(
  easel: Easel,
  schedule: Schedule,
  person: string,
  { picture, act }: Wish,
): Promise<void> {
  const number = picture % schedule.pictures.length;
  const id = idOf(number);
  try {
    if (act === "make")
      await createGeneration(easel, id, requestFor(pictureOf(schedule, number), id), person);
    else if (act === "cancel") await cancelGeneration(easel, id);
    else await resolveGeneration(easel, { last: null }, { id, as: act });
  } catch (error) {
    if (!(error instanceof EaselError) || !refusals.includes(error.code)) throw error;
  }
}

function pictureOf({ pictures }: Schedule, number: number): Picture {
  return pictures[number] ?? "low";
}
