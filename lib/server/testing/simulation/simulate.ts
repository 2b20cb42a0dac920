import type { PGlite } from "@electric-sql/pglite";
import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { createSegmind } from "@/lib/segmind/client";
import { spendOn } from "../../budget";
import * as schema from "../../database/schema";
import type { Easel } from "../../easel";
import { parseEnv } from "../../env";
import { EaselError } from "@/lib/errors";
import { cancelGeneration } from "../../generations/cancel-generation";
import { createGeneration } from "../../generations/create-generation";
import { drive } from "../../generations/drive";
import { isAnyActive } from "../../generations/find-generations";
import { connectionOf } from "./connection";
import { createFaultySegmind, type Fault, pixel } from "./faulty-segmind";
import { createMemoryFiles } from "./memory-files";
import { brokenPromises } from "./promises";
import { CrashError, mortalProcess, type Process, steadyProcess } from "./process";

/** What happens in one run; how it interleaves is the scheduler's. */
export type Schedule = {
  /** What the person does: asks for a picture (again with the same id), or cancels one. */
  readonly wishes: readonly { readonly generation: number; readonly act: "make" | "cancel" }[];
  /** How often each process drives, and at which of its boundaries it dies and is started again. */
  readonly processes: readonly { readonly drives: number; readonly diesAtStep: number | null }[];
  /** How far the clock goes at each of its ticks; it may go back. */
  readonly ticksSeconds: readonly number[];
  /** What each call meets, in the order of the calls; after them all goes well. */
  readonly faults: readonly Fault[];
  /** For how many ticks of the clock the disk is full. */
  readonly fullTicks: number;
};

/** The part of fast-check's scheduler that a run needs. */
export type Interleaving = {
  readonly schedule: <T>(task: Promise<T>, label?: string) => Promise<T>;
  readonly waitFor: <T>(task: Promise<T>) => Promise<T>;
};

const startMs = Date.parse("2026-11-21T12:00:00Z");
const budgetUsd = "0.01";
const maxRunning = 2;
/** This one is an edit of which everything outside its mask is kept. */
const maskedGeneration = 3;
/** Long enough for every lease, backoff and job to come to its end, once nothing fails any more. */
const healingRounds = 60;
const healingTickSeconds = 31;

/** Runs a schedule against the server's real code on a real database, heals the world, and says which promises were broken. */
export async function simulate(
  client: PGlite,
  schedule: Schedule,
  interleaving: Interleaving,
): Promise<readonly string[]> {
  let nowMs = startMs;
  let tick = 0;
  let isHealing = false;
  const faults = [...schedule.faults];
  const timers: { atMs: number; ring: () => void }[] = [];
  const files = createMemoryFiles(() => !isHealing && tick < schedule.fullTicks);
  /** Once the world heals nobody waits any more. */
  const later = (ms: number) =>
    new Promise<void>((ring) => {
      if (isHealing) ring();
      else timers.push({ atMs: nowMs + ms, ring });
    });
  const segmind = createFaultySegmind({
    nowMs: () => nowMs,
    nextFault: () => faults.shift() ?? "none",
    later,
  });
  const env = parseEnv({
    SEGMIND_API_KEY: "key",
    EASEL_DAILY_BUDGET_USD: budgetUsd,
    EASEL_MAX_RUNNING: String(maxRunning),
  });

  const easelOf = (process: Process): Easel => ({
    env,
    database: drizzle({ client: connectionOf(process, client), schema }),
    files: files.storeOf(process),
    segmind: createSegmind({ apiKey: env.apiKey, fetch: segmind.fetchOf(process) }),
    clock: { now: () => new Date(nowMs), monotonicMs: () => nowMs, wait: later },
    random: () => 0.5,
    log: () => {},
  });

  /** Waits until it is one's turn among all that could happen next. */
  const turn = (label: string) => interleaving.schedule(Promise.resolve(), label);
  const steady = easelOf(steadyProcess);
  const broken: string[] = [];
  const ids = schedule.wishes.map(() => crypto.randomUUID());

  async function person(): Promise<void> {
    for (const { generation, act } of schedule.wishes) {
      await turn(act);
      const id = ids[generation % ids.length] ?? "";
      const isMasked = generation === maskedGeneration;
      const body = { model: "gpt-image-2", input: { prompt: `${id} a chair`, quality: "low" } };
      await (
        act === "make" ? createGeneration(steady, id, body) : cancelGeneration(steady, id)
      ).catch(expectEaselError);
      if (isMasked) await keepOutsideMask(id);
    }
  }

  /** What has been sent keeps what it was sent with. */
  async function keepOutsideMask(id: string): Promise<void> {
    const { generations } = schema;
    await steady.database
      .update(generations)
      .set({ references: ["reference"], mask: "mask", keepOutsideMask: true })
      .where(and(eq(generations.id, id), eq(generations.state, "waiting")));
  }

  async function process({ drives, diesAtStep }: Schedule["processes"][number]): Promise<void> {
    let easel = easelOf(mortalProcess(diesAtStep, turn));
    for (let count = 0; count < drives; count += 1) {
      await turn("drive");
      await drive(easel).catch((error: unknown) => {
        if (!isCrash(error)) throw error;
        easel = easelOf(mortalProcess(null, turn));
      });
    }
  }

  async function clock(): Promise<void> {
    for (const seconds of schedule.ticksSeconds) {
      await turn(`${seconds} s pass`);
      advance(seconds);
      broken.push(...(await passedLimits()));
    }
    isHealing = true;
    advance(0);
  }

  function advance(seconds: number): void {
    tick += 1;
    nowMs += seconds * 1_000;
    for (const timer of timers.splice(0)) {
      if (isHealing || timer.atMs <= nowMs) timer.ring();
      else timers.push(timer);
    }
  }

  async function passedLimits(): Promise<string[]> {
    const { reserved, spent } = await spendOn(steady.database, "2026-11-21");
    const isOver = reserved + spent > env.dailyBudgetMicroUsd;
    return isOver ? [`the budget was passed: ${reserved + spent}`] : [];
  }

  await client.query("delete from generations");
  for (const upload of ["reference", "mask"]) files.addUpload(upload, pixel);
  await interleaving.waitFor(Promise.all([person(), clock(), ...schedule.processes.map(process)]));
  for (let round = 0; round < healingRounds && (await isAnyActive(steady)); round += 1) {
    await drive(steady);
    advance(healingTickSeconds);
  }
  const rows = await steady.database.select().from(schema.generations);
  const didDie = schedule.processes.some(({ diesAtStep }) => diesAtStep !== null);
  return [...broken, ...brokenPromises(rows, segmind, files.keys(), { didDie })];
}

function expectEaselError(error: unknown): void {
  if (!(error instanceof EaselError)) throw error;
}

function isCrash(error: unknown): boolean {
  if (error instanceof CrashError) return true;
  return error instanceof Error && error.cause !== undefined && isCrash(error.cause);
}
