import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { EaselError } from "@/lib/errors";
import { startPostgres } from "../../../scripts/testing/postgres-server";
import { generationRow } from "../testing/generation-row";
import { createTestDatabase } from "../testing/test-database";
import type { OpenDatabase } from "./open-database";
import { openPooledDatabase } from "./open-pooled-database";
import { generations } from "./schema";

const opened: OpenDatabase[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()));
});

async function open(url: string) {
  const one = await openPooledDatabase(url);
  opened.push(one);
  return one.database;
}

function row() {
  return generationRow({ id: crypto.randomUUID() });
}

describe("a database on a server", () => {
  it("gets its schema once, though ten instances start on it together", async () => {
    const url = await createTestDatabase();
    const instances = await Promise.all(Array.from({ length: 10 }, () => open(url)));
    await Promise.all(instances.map((database) => database.insert(generations).values(row())));

    const [first] = instances;
    expect(await first?.$count(generations)).toBe(10);
    const applied = await first?.execute(
      sql`select count(*) = count(distinct hash) as once from drizzle.__drizzle_migrations`,
    );
    expect(applied).toMatchObject({ rows: [{ once: true }] });
  });

  it("that is away says so, and is asked again as soon as it is back", async () => {
    const server = await startPostgres();
    const database = await open(await server.createDatabase("easel"));
    await database.insert(generations).values(row());
    const work = database.transaction(async (transaction) => {
      await transaction.insert(generations).values(row());
      await server.restart();
      await transaction.insert(generations).values(row());
    });
    await expect(work).rejects.toMatchObject({ cause: { code: "database_unavailable" } });
    expect(await database.$count(generations)).toBe(1);

    await server.stop();
    await expect(database.$count(generations)).rejects.toMatchObject({
      cause: { code: "database_unavailable" },
    });
    await expect(database.transaction(async () => {})).rejects.toMatchObject({
      code: "database_unavailable",
    });
  });

  it("blames a wrong statement on the statement, and goes on", async () => {
    const database = await open(await createTestDatabase());
    const one = row();
    await database.insert(generations).values(one);
    await expect(database.insert(generations).values(one)).rejects.toMatchObject({
      cause: { code: "23505" },
    });
    await expect(database.execute(sql`select nothing`)).rejects.toMatchObject({
      cause: { code: "42703" },
    });
    expect(await database.$count(generations)).toBe(1);
  });

  it("gives back what a transaction threw for a reason of its own, and undoes it", async () => {
    const database = await open(await createTestDatabase());
    const reason = new EaselError("over_budget", "Too dear.");
    const work = database.transaction(async (transaction) => {
      await transaction.insert(generations).values(row());
      throw reason;
    });
    await expect(work).rejects.toBe(reason);
    expect(await database.$count(generations)).toBe(0);
  });

  it("that takes Ä and ä for different letters is refused with a way to make another", async () => {
    const url = await createTestDatabase("encoding 'UTF8' locale 'C' template template0");
    await expect(openPooledDatabase(url)).rejects.toThrow(
      /^DATABASE_URL: .* create database easel/,
    );
  });

  it("that does not answer keeps Easel from starting with one sentence", async () => {
    await expect(openPooledDatabase("postgresql://easel@127.0.0.1:1/easel")).rejects.toThrow(
      "DATABASE_URL: the database there does not answer.",
    );
  });
});
