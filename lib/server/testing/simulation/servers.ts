import type { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { createSegmind } from "@/lib/segmind/client";
import * as schema from "../../database/schema";
import type { Easel } from "../../easel";
import type { Env } from "../../env";
import { connectionOf, type Inside } from "./connection";
import type { FaultySegmind } from "./faulty-segmind";
import type { LeaseWatch } from "./lease-watch";
import type { MemoryFiles } from "./memory-files";
import { type Death, mortalProcess, type Process } from "./process";
import type { World } from "./world";

/** A migrated database, and the way to ask it. */
export type SimulatedDatabase = { readonly client: PGlite; readonly query: PGlite["query"] };

export type Surroundings = {
  readonly database: SimulatedDatabase;
  readonly world: World;
  readonly leases: LeaseWatch;
  readonly segmind: FaultySegmind;
  readonly files: MemoryFiles;
  readonly env: Env;
  /** Waits until it is one's turn among all that could happen next. */
  readonly turn: (label: string) => Promise<void>;
  readonly beforeCommit: (inside: Inside) => Promise<void>;
  /** Told when a process does something else before it writes what it was told. */
  readonly onDelay: (words: string) => void;
};

/** A server's process, and all that the process works with. */
export type Server = { readonly process: Process; readonly easel: Easel };

/**
 * Starts a server of its own life in this world, which shares database, files and Segmind with the others.
 * The signs of life of a mute one do not arrive.
 */
export function startServer(
  surroundings: Surroundings,
  death: Death | null,
  { isMute = false } = {},
): Server {
  const { database, world, leases, segmind, files, env, turn, beforeCommit, onDelay } =
    surroundings;
  const process = mortalProcess({
    death,
    turn,
    onDeath: (boundary) => world.count("crash", boundary),
    onDelay,
  });
  const easel: Easel = {
    env,
    database: drizzle({
      client: connectionOf({ ...database, process, world, leases, beforeCommit }),
      schema,
    }),
    files: files.storeOf(process),
    directUploads: null,
    segmind: createSegmind({
      apiKey: env.apiKey,
      transport: env.transport,
      fetch: segmind.fetchOf(process),
    }),
    clock: {
      now: () => new Date(world.wallMs()),
      monotonicMs: world.trueMs,
      wait: (ms) => process.hold(() => world.later(ms)),
      every: (ms, act) =>
        world.every(ms, () => (process.isDead() || isMute ? Promise.resolve() : act())),
    },
    random: () => 0.5,
    log: () => {},
  };
  return { process, easel };
}
