import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { preparedQuery } from "./prepared-query";
import type { SimulatedDatabase } from "./servers";

/** What only speeds up a database that lives in memory and dies with its process. */
const settings = [
  "shared_buffers=8MB",
  "synchronous_commit=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  "track_activities=off",
  "track_counts=off",
];

/** A database for thousands of runs, one after the other; each begins by emptying it. */
export async function openSimulatedDatabase(): Promise<SimulatedDatabase> {
  const startParams = [
    ...PGlite.defaultStartParams,
    ...settings.flatMap((setting) => ["-c", setting]),
  ];
  const client = await PGlite.create({
    extensions: { pg_trgm },
    startParams,
  });
  await migrate(drizzle({ client }), { migrationsFolder: "lib/server/database/migrations" });
  for (const table of ["generations", "uploads", "balance_readings"])
    await client.exec(`alter table ${table} set unlogged`);
  return { client, query: preparedQuery(client) };
}
