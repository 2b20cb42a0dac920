import { Client } from "pg";
import { inject } from "vitest";
import { type OpenDatabase, openEmbeddedDatabase } from "../database/open-database";
import { openPooledDatabase } from "../database/open-pooled-database";

declare module "vitest" {
  // Only an interface adds to another.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    /** Where the tests of this run find a PostgreSQL server; absent in those of the embedded database. */
    postgresUrl?: string;
  }
}

/** An empty database of the kind that this run is about: the embedded one in memory, or one of its own on a PostgreSQL server. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const server = inject("postgresUrl");
  if (server === undefined) return openEmbeddedDatabase("memory");
  return openPooledDatabase(await createTestDatabase());
}

/** The address of a new and empty one, made with these options. It goes with its server. */
export async function createTestDatabase(options = ""): Promise<string> {
  const server = inject("postgresUrl");
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} ${options}`);
  await client.end();
  return new URL(`/${name}`, server).href;
}
