import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EaselError } from "@/lib/errors";
import { generationRow } from "../testing/generation-row";
import { type OpenDatabase, openEmbeddedDatabase } from "./open-database";
import { generations } from "./schema";

let parent: string;
let folder: string;
let open: OpenDatabase;
let nowMs = 0;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "easel-database-"));
  folder = path.join(parent, "database");
  open = await openEmbeddedDatabase(folder, () => nowMs);
});

afterEach(async () => {
  await open.close();
  await rm(parent, { recursive: true });
});

/** Writes on until Postgres needs a new piece of its log, which it cannot have: there it panics, as on a full disk. */
async function takeFolderAway(): Promise<void> {
  await rename(folder, `${folder}-away`);
  await writeFile(folder, "in the way");
  for (let count = 0; count < 3; count += 1) {
    await open.database.execute(sql`select pg_switch_wal()`).catch(() => {});
    await open.database
      .insert(generations)
      .values(row())
      .catch(() => {});
  }
}

async function putFolderBack(): Promise<void> {
  await rm(folder);
  await rename(`${folder}-away`, folder);
}

function row() {
  return generationRow({ id: crypto.randomUUID() });
}

const unavailable = { cause: { code: "database_unavailable" } };

describe("a database whose folder cannot be written to", () => {
  it("says so, loses nothing, and answers again by itself once the folder is mended", async () => {
    const { database } = open;
    await database.insert(generations).values(row());
    await takeFolderAway();
    await expect(database.insert(generations).values(row())).rejects.toMatchObject(unavailable);
    await expect(database.$count(generations)).rejects.toMatchObject(unavailable);
    await expect(database.transaction(async () => {})).rejects.toMatchObject({
      code: "database_unavailable",
    });

    await putFolderBack();
    await expect(database.$count(generations)).rejects.toMatchObject(unavailable);
    nowMs += 5_000;
    expect(await database.$count(generations)).toBe(1);
    await database.insert(generations).values(row());
    expect(await database.$count(generations)).toBe(2);
  });
});

describe("a database that is well", () => {
  it("blames a wrong statement on the statement, and goes on", async () => {
    const { database } = open;
    const one = row();
    await database.insert(generations).values(one);
    const failure = await database
      .insert(generations)
      .values(one)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ cause: { code: "23505" } });
    await expect(database.execute(sql`select nothing`)).rejects.toMatchObject({
      cause: { code: "42703" },
    });
    expect(await database.$count(generations)).toBe(1);
  });

  it("gives back what a transaction threw for a reason of its own, and undoes it", async () => {
    const { database } = open;
    const reason = new EaselError("over_budget", "Too dear.");
    const work = database.transaction(async (transaction) => {
      await transaction.insert(generations).values(row());
      throw reason;
    });
    await expect(work).rejects.toBe(reason);
    expect(await database.$count(generations)).toBe(0);
  });
});
