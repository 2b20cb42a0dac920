import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { count, sql } from "drizzle-orm";
import sharp from "sharp";
import { createSegmind } from "@/lib/segmind/client";
import { openEmbeddedDatabase } from "@/lib/server/database/open-database";
import { generations } from "@/lib/server/database/schema";
import type { Easel } from "@/lib/server/easel";
import { parseEnv } from "@/lib/server/env";
import { localFiles } from "@/lib/server/files/local-files";
import { createGeneration } from "@/lib/server/generations/create-generation";
import { drive } from "@/lib/server/generations/drive";
import { isAnyActive } from "@/lib/server/generations/find-generations";

/**
 * 1,200 jobs through the server's core in a process of its own, in compressed time: prints as JSON
 * what is left of them in memory, on disk and in the database. Run with `--expose-gc`.
 */

export type ManyJobsEnd = {
  readonly jobs: number;
  /** After collection, from the end of the warm-up on. */
  readonly heapGrowthBytes: number;
  readonly states: Readonly<Record<string, number>>;
  readonly leases: number;
  /** Micro-dollars still held by what ended without a charge. */
  readonly heldByEnded: number;
  /** Beside an original and a thumbnail for each picture. */
  readonly filesTooMany: number;
  readonly unfinishedFiles: number;
};

const waveSize = 20;
const warmUpWaves = 10;
const waves = 50;

const folder = await mkdtemp(path.join(tmpdir(), "easel-many-jobs-"));
const filesFolder = path.join(folder, "files");
const { database, close } = await openEmbeddedDatabase(path.join(folder, "database"));
const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
const picture = await sharp({
  create: { width: 128, height: 128, channels: 3, background: "grey", noise },
})
  .png()
  .toBuffer();
let nowMs = Date.parse("2026-11-21T12:00:00Z");
let jobs = 0;
let downloads = 0;
const easel: Easel = {
  env: parseEnv({
    SEGMIND_API_KEY: "key",
    EASEL_MAX_RUNNING: String(waveSize),
    EASEL_DAILY_BUDGET_USD: "100",
  }),
  database,
  files: localFiles(filesFolder),
  directUploads: null,
  segmind: createSegmind({ apiKey: "key", fetch: answer }),
  clock: {
    now: () => new Date(nowMs),
    monotonicMs: () => nowMs,
    wait: async (ms) => void (nowMs += ms),
    every: () => () => {},
  },
  random: () => 0.5,
  log: () => {},
};

let heapAtStart = 0;
for (let wave = 0; wave < warmUpWaves + waves; wave += 1) {
  if (wave === warmUpWaves) heapAtStart = await heapBytes();
  await runWave();
}
const heapGrowthBytes = (await heapBytes()) - heapAtStart;
const states = await database
  .select({ state: generations.state, jobs: count() })
  .from(generations)
  .groupBy(generations.state);
const [left] = await database
  .select({
    done: count(generations.image),
    leases: count(generations.lease),
    heldByEnded:
      sql`coalesce(sum(held) filter (where cost is null and state <> 'unknown'), 0)`.mapWith(
        Number,
      ),
  })
  .from(generations);
const files = await readdir(filesFolder, { recursive: true, withFileTypes: true });
const names = files.filter((file) => file.isFile()).map(({ name }) => name);
await close();
await rm(folder, { recursive: true });
const { done = 0, leases = 0, heldByEnded = 0 } = left ?? {};
const end: ManyJobsEnd = {
  jobs: (warmUpWaves + waves) * waveSize,
  heapGrowthBytes,
  states: Object.fromEntries(states.map(({ state, jobs: number }) => [state, number])),
  leases,
  heldByEnded,
  filesTooMany: names.length - 2 * done,
  unfinishedFiles: names.filter((name) => !/^(original\.png|thumbnail\.webp)$/.test(name)).length,
};
console.log(JSON.stringify(end));

async function runWave(): Promise<void> {
  for (let number = 0; number < waveSize; number += 1) {
    const input = { prompt: "a chair", quality: "low" };
    await createGeneration(easel, crypto.randomUUID(), { model: "gpt-image-2", input });
  }
  while (await isAnyActive(easel)) {
    await drive(easel);
    nowMs += 5_000;
  }
}

/** Segmind in a few lines: one job in ten meets each of these failures, and every picture comes at the first look. */
async function answer(address: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { pathname } = new URL(String(address));
  if (init?.method !== "POST") {
    if (pathname.startsWith("/v2/")) {
      const output = `https://images.segmind.com/${pathname.split("/").at(-1)}.png`;
      return Response.json({ status: "COMPLETED", output, metrics: { cost: 0.005 } });
    }
    downloads += 1;
    const isBrokenOff = downloads % 10 === 9;
    return new Response(isBrokenOff ? picture.subarray(0, 500) : Uint8Array.from(picture));
  }
  jobs += 1;
  if (jobs % 10 === 3) return Response.json({ error: "Too many requests" }, { status: 429 });
  if (jobs % 10 === 5) return Response.json({ error: "Invalid value" }, { status: 400 });
  if (jobs % 10 === 7) return new Response("<html>", { status: 502 });
  return Response.json({ request_id: crypto.randomUUID() });
}

async function heapBytes(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await setImmediate();
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}
