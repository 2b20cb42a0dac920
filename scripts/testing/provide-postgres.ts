import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server";

/** One PostgreSQL server for all test files of a run; each takes databases of its own on it. */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgresUrl", server.urlOf("postgres"));
  return server.stop;
}
