import { afterAll, beforeAll, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "../../../scripts/testing/postgres-server";
import type { OpenDatabase } from "../database/open-database";
import { openPooledDatabase } from "../database/open-pooled-database";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { createGeneration } from "./create-generation";
import { drive } from "./drive";
import { findRow } from "./find-generations";

let easel: TestEasel;
let server: PostgresServer;
let opened: OpenDatabase;

beforeAll(async () => {
  easel = await openTestEasel();
  server = await startPostgres();
  opened = await openPooledDatabase(await server.createDatabase("easel"));
});

afterAll(async () => {
  await opened.close();
  await server.stop();
  await easel.close();
});

const chair = { model: "gpt-image-2", input: { prompt: "a chair", quality: "low" } };

it("a picture that is made while the database restarts is there afterwards, paid once", async () => {
  const one = { ...easel, database: opened.database };
  const { id } = await createGeneration(one, crypto.randomUUID(), chair);
  await drive(one);
  expect((await findRow(one, id))?.state).toBe("running");

  await server.restart();
  easel.pass(100);
  // The connections that broke with it fail once, as a timer's drive may.
  for (let drives = 0; drives < 5; drives += 1) {
    await drive(one).catch((error: Error) => expect(String(error.cause)).toMatch(/EaselError/));
    easel.pass(5);
  }
  expect(await findRow(one, id)).toMatchObject({ state: "done", cost: 5_000 });
  expect(easel.posts).toHaveLength(1);
});
