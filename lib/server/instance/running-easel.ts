import "server-only";
import path from "node:path";
import { EaselError } from "@/lib/errors";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createSegmind } from "@/lib/segmind/client";
import type { BalanceMemory } from "../money/balance-readings";
import { CallRate } from "../session/call-rate";
import { calmLog } from "../log/calm-log";
import { systemClock } from "../clock";
import { databaseClock } from "./database-clock";
import type { Easel } from "../easel";
import { type Env, parseEnv } from "../env";
import type { Driving } from "./finish-before-exit";
import { recover, recoverAmongOthers } from "../generations/recover";
import { logLine } from "../log/log";
import { missingParts } from "./missing-parts";
import { openStores } from "./open-stores";

export type RunningEasel = Easel & {
  readonly balanceMemory: BalanceMemory;
  readonly callRate: CallRate;
  readonly driving: Driving;
};

/** Next gives pages, routes and instrumentation each a copy of this module, and a database opened twice loses rows. */
const shared: { [key: symbol]: Promise<RunningEasel> | undefined } = globalThis;
const key = Symbol.for("easel");

/** The one Easel of this process, opened by its first caller; the others wait for the same one. */
export function runningEasel(): Promise<RunningEasel> {
  return (shared[key] ??= open(parseEnv(process.env)));
}

async function open(env: Env): Promise<RunningEasel> {
  const missing = missingParts(process.env).map(({ name }) => name);
  if (missing.length > 0)
    throw new EaselError("setup_incomplete", `There is no ${missing.join(", no ")}.`);
  const { database, files, directUploads } = await openStores(env);
  const log = calmLog(logLine, systemClock.monotonicMs);
  const easel: RunningEasel = {
    env,
    database,
    files,
    directUploads,
    segmind: createSegmind({
      apiKey: env.apiKey,
      apiUrl: env.apiUrl,
      storageUrl: env.storageUrl,
      transport: env.transport,
      ...(env.mode === "demo" ? { fetch: sandboxFetch(env) } : {}),
    }),
    // One process has nobody to agree with.
    clock: env.databaseUrl === null ? systemClock : await databaseClock(database, systemClock, log),
    random: Math.random,
    log,
    store: { isWritable: true },
    balanceMemory: { last: null },
    callRate: new CallRate(),
    driving: { isStopping: false, underWay: new Set() },
  };
  await (env.databaseUrl === null ? recover(easel) : recoverAmongOthers(easel));
  return easel;
}

/** In demo mode the sandbox answers in the place of the network. */
function sandboxFetch({ libraryDir }: Env): typeof fetch {
  const sandbox = createSandbox({ folder: path.join(libraryDir, "sandbox") });
  return (input, init) => sandbox.fetch(new Request(input, init));
}
