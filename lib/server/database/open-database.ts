import "server-only";
import { access, mkdir } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { requireRoom } from "../files/room";
import { revivingClient } from "./reviving-client";
import * as schema from "./schema";

/** Any Postgres with Easel's schema in it. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export type OpenDatabase = { readonly database: Database; readonly close: () => Promise<void> };

/** One set for every Postgres: what is in it only adds, so that the version before goes on beside it. */
export const migrationsFolder = path.join(process.cwd(), "lib/server/database/migrations");

/**
 * Opens the embedded Postgres in this folder, or in memory, and brings its schema up to date.
 *
 * One process and one instance per folder: a second one loses rows in silence, so hold the folder's lock first.
 * Creating one takes 3–5 s; opening it again under one. It is opened again by itself where Postgres stopped.
 */
export async function openEmbeddedDatabase(
  folder: string | "memory",
  nowMs: () => number = () => performance.now(),
): Promise<OpenDatabase> {
  if (folder !== "memory") await mkdir(folder, { recursive: true });
  const client = revivingClient(await openClient(folder), () => reopenClient(folder), nowMs);
  const database = drizzle({ client, schema });
  await migrate(database, { migrationsFolder });
  return { database, close: () => client.close() };
}

/** A segment of Postgres's log is 16 MB, and it writes one to start. */
const roomBytes = 48 * 1024 * 1024;

/** Opens a database that stopped. Never makes a new one: a folder that is away may come back. */
async function reopenClient(folder: string): Promise<PGlite> {
  await access(path.join(folder, "PG_VERSION"));
  await requireRoom(folder, roomBytes);
  return openClient(folder);
}

function openClient(folder: string): Promise<PGlite> {
  return PGlite.create({
    ...(folder === "memory" ? {} : { dataDir: folder }),
    extensions: { pg_trgm },
    // The default of 128 MB doubles what a reopened database costs in memory.
    startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=8MB"],
  });
}
