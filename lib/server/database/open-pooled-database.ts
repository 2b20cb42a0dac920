import "server-only";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client, Pool } from "pg";
import { lockNumbers } from "./lock-until-commit";
import { namingPool } from "./naming-pool";
import { migrationsFolder, type OpenDatabase } from "./open-database";
import * as schema from "./schema";

/** A drive takes one connection at a time, a request one or two; a hundred servers stay below Postgres's thousand. */
const mostConnections = 10;
const connectWithinMs = 10_000;
/** No query of Easel's takes a second; a server that is gone without a word would be waited for for ever. */
const answerWithinMs = 30_000;
/** Shorter than the five minutes after which a pooler or a firewall drops what is idle. */
const idleMs = 10_000;

/**
 * Opens a Postgres server's database through a pool of connections, and brings its schema up to date. For
 * any number of processes at once, and through a pooler in transaction mode, such as Neon's: nothing of
 * Easel's outlives a transaction on its connection.
 */
export async function openPooledDatabase(connectionString: string): Promise<OpenDatabase> {
  await bringUpToDate(connectionString);
  const pool = new Pool({
    connectionString,
    max: mostConnections,
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: answerWithinMs,
    idleTimeoutMillis: idleMs,
    keepAlive: true,
    application_name: "easel",
  });
  const database = drizzle({ client: namingPool(pool), schema });
  return { database, close: () => pool.end() };
}

/** One transaction from the lock to the last statement: whoever dies in between has changed nothing and locks nobody out. */
async function bringUpToDate(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: connectWithinMs });
  let broken: Error | null = null;
  client.on("error", (error) => (broken = error));
  await client.connect().catch((cause: unknown) => {
    throw new Error("DATABASE_URL: the database there does not answer.", { cause });
  });
  try {
    await requireLetters(client);
    await client.query("begin");
    // Of many that start just one changes the schema.
    await client.query("select pg_advisory_xact_lock($1)", [lockNumbers.migration]);
    // Its own "begin" does nothing inside this transaction, and its "commit" ends it.
    await migrate(drizzle({ client }), { migrationsFolder });
  } finally {
    if (broken === null) await client.end();
  }
}

/** In the locale "C" small and capital letters beyond ASCII are different ones to a search. */
async function requireLetters(client: Client): Promise<void> {
  const { rows } = await client.query("select lower(chr(196)) = chr(228) as knows");
  if (rows[0]?.knows === true) return;
  throw new Error(
    "DATABASE_URL: the database there does not know letters beyond ASCII. Create it with: create database easel encoding 'UTF8' locale 'C.UTF-8' template template0.",
  );
}
