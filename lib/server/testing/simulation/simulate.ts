import { generations, uploads } from "../../database/schema";
import { drive } from "../../generations/drive";
import { isAnyActive } from "../../generations/find-generations";
import { recover, recoverAmongOthers } from "../../generations/recover";
import { uploadKey } from "../../uploads/keep-upload";
import { interleaved } from "./interleaved";
import { watchBudget } from "./limits";
import { playPerson } from "./people";
import { pixel, uploadRows } from "./pictures";
import { isCrash } from "./process";
import { brokenPromises } from "./promises";
import type { Driver, Interleaving, Schedule } from "./schedule";
import { type SimulatedDatabase, startServer, type Surroundings } from "./servers";
import { createStage, type Stage } from "./stage";
import type { Count } from "./world";

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
  const stage = createStage(database, schedule, interleaving, count);
  const { surroundings } = stage;
  await setUp(surroundings);
  const all = Promise.all([
    playClock(stage),
    ...schedule.people.map((person, number) => playPerson(stage, person, number)),
    ...schedule.processes.map((process) => playDriver(stage, process)),
  ]).finally(stage.end);
  await interleaved(all, interleaving);
  const rows = await settleAll(surroundings);
  for (const row of rows) count("end", `${schedule.transport} ${row.state}`);
  const { segmind, files } = surroundings;
  return [...stage.broken, ...brokenPromises({ rows, segmind, files: files.keys(), schedule })];
}

/** An empty database, but for the references of a masked edit. */
async function setUp(surroundings: Surroundings): Promise<void> {
  for (const table of ["generations", "uploads", "balance_readings"])
    await surroundings.database.query(`delete from ${table}`, []);
  for (const row of uploadRows) surroundings.files.add(uploadKey(row.id), pixel);
  await startServer({ ...surroundings, turn: async () => {} }, null)
    .easel.database.insert(uploads)
    .values([...uploadRows]);
}

/** A process that drives, and another in its place once it is dead. */
async function playDriver(
  { schedule, surroundings }: Stage,
  { drives, death, isMute }: Driver,
): Promise<void> {
  let server = startServer(surroundings, death, { isMute });
  for (let number = 0; number < drives; number += 1) {
    await surroundings.turn("drive");
    await drive(server.easel).catch(ignoreCrash);
    if (!server.process.isDead()) continue;
    server = startServer(surroundings, null, { isMute });
    await (schedule.processes.length === 1 ? recover : recoverAmongOthers)(server.easel);
  }
}

/** Lets time go on as scheduled, and heals the world at its end. */
async function playClock({ schedule, surroundings, limits, tick }: Stage): Promise<void> {
  const { world, turn, database } = surroundings;
  for (const { turns, change } of schedule.ticks) {
    for (let count = 1; count < turns; count += 1) await turn("the clock ticks");
    const { kind, seconds } = change;
    await turn(`${kind} ${seconds} s`);
    if (kind === "set") world.setClock(seconds);
    else world.pass(seconds);
    tick();
    await watchBudget(limits, database);
  }
  world.heal();
}

/** Starts once more in a healed world, and drives until nothing is left to do. All that there is then. */
async function settleAll(surroundings: Surroundings) {
  const { easel } = startServer(surroundings, null);
  await recoverAmongOthers(easel);
  for (let round = 0; round < healingRounds && (await isAnyActive(easel)); round += 1) {
    await drive(easel);
    surroundings.world.pass(healingTickSeconds);
  }
  return easel.database.select().from(generations);
}

function ignoreCrash(error: unknown): void {
  if (!isCrash(error)) throw error;
}
