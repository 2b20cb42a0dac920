import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedDatabase } from "../database/open-database";
import { openPooledDatabase } from "../database/open-pooled-database";
import { balanceReadings, generations, uploads } from "../database/schema";
import { localFiles } from "../files/local-files";
import { readBounded } from "../read-bounded";
import { generationRow } from "../testing/generation-row";
import { createTestDatabase } from "../testing/test-database";
import { moveLibrary, type Side } from "./move-library";

let folder: string;
let laptop: Side;
let server: Side;
let close: () => Promise<void>;

beforeAll(async () => {
  const embedded = await openEmbeddedDatabase("memory");
  const pooled = await openPooledDatabase(await createTestDatabase());
  folder = await mkdtemp(path.join(tmpdir(), "easel-move-"));
  laptop = { database: embedded.database, files: localFiles(path.join(folder, "laptop")) };
  server = { database: pooled.database, files: localFiles(path.join(folder, "server")) };
  close = async () => {
    await embedded.close();
    await pooled.close();
    await rm(folder, { recursive: true, force: true });
  };
});

beforeEach(async () => {
  for (const { database } of [laptop, server])
    for (const table of [generations, uploads, balanceReadings]) await database.delete(table);
  await rm(folder, { recursive: true, force: true });
});

afterAll(() => close());

const at = new Date("2026-11-21T12:00:00.123Z");

/** Pictures with files, one erased, an upload and what the account held. */
async function fill({ database, files }: Side, pictures: number): Promise<void> {
  for (let number = 0; number < pictures; number += 1) {
    const id = crypto.randomUUID();
    const size = { width: 8, height: 8, bytes: 3, hasAlpha: false };
    const image = { ...size, contentType: "image/png" as const, sha256: "a" };
    await files.put(`${id}/original.png`, new Uint8Array([1, 2, number]));
    await files.put(`${id}/thumbnail.webp`, new Uint8Array([number]));
    const words = { tags: ["Öl", "ø"], title: "Ä" };
    const row = generationRow({ id, state: "done", image, cost: 5_000, ...words });
    await database.insert(generations).values(row);
  }
  await database
    .insert(generations)
    .values(generationRow({ id: crypto.randomUUID(), state: "failed" }));
  await files.put("uploads/ab", new Uint8Array([9]));
  await files.put("upload-thumbnails/ab", new Uint8Array([8]));
  const upload = { id: "ab", width: 1, height: 1, bytes: 1, createdAt: at } as const;
  await database.insert(uploads).values({ ...upload, contentType: "image/png" });
  await database.insert(balanceReadings).values({ at, total: 12_000_000 });
}

function rowsOf({ database }: Side) {
  return database.select().from(generations).orderBy(asc(generations.id));
}

async function bytesOf({ files }: Side, key: string): Promise<number[]> {
  const file = await files.read(key);
  return [...((file && (await readBounded(file.stream, 100))) ?? [])];
}

describe("moving a library", () => {
  it("brings every row and file to a server, and back again, as they were", async () => {
    await fill(laptop, 3);
    const before = await rowsOf(laptop);
    expect(await moveLibrary(laptop, server)).toEqual({ rows: 6, files: 8, bytes: 14 });
    expect(await rowsOf(server)).toEqual(before);
    expect(await bytesOf(server, "uploads/ab")).toEqual([9]);

    await laptop.database.delete(generations);
    await rm(path.join(folder, "laptop"), { recursive: true });
    await moveLibrary(server, laptop);
    expect(await rowsOf(laptop)).toEqual(before);
    for (const { id, image } of before) {
      if (image === null) continue;
      expect((await bytesOf(laptop, `${id}/original.png`)).slice(0, 2)).toEqual([1, 2]);
    }
  });

  it("goes on where it was broken off, and copies nothing twice", async () => {
    await fill(laptop, 4);
    let puts = 0;
    const put: Side["files"]["put"] = async (key, content) => {
      puts += 1;
      if (puts === 4) throw new Error("The line went dead.");
      await server.files.put(key, content);
    };
    const broken: Side = { ...server, files: { ...server.files, put } };
    await expect(moveLibrary(laptop, broken)).rejects.toThrow("The line went dead.");
    expect(await rowsOf(server)).toEqual([]);

    await moveLibrary(laptop, broken);
    expect(puts).toBe(11);
    expect(await rowsOf(server)).toEqual(await rowsOf(laptop));
  });

  it.each(["waiting", "submitting", "running", "collecting"] as const)(
    "is refused while one is %s, on either side: it would be paid for twice",
    async (state) => {
      await laptop.database
        .insert(generations)
        .values(generationRow({ id: crypto.randomUUID(), state }));
      await expect(moveLibrary(laptop, server)).rejects.toThrow("1 pictures on their way");
      await expect(moveLibrary(server, laptop)).rejects.toThrow("1 pictures on their way");
    },
  );

  it("leaves alone what is another on the other side, and says which", async () => {
    await fill(laptop, 1);
    await moveLibrary(laptop, server);
    await server.database.update(uploads).set({ width: 2 }).where(eq(uploads.id, "ab"));
    await expect(moveLibrary(laptop, server)).rejects.toThrow("uploads ab is another");

    await server.database.update(uploads).set({ width: 1 }).where(eq(uploads.id, "ab"));
    await server.files.remove("uploads/ab");
    await server.files.put("uploads/ab", new Uint8Array([7]));
    await expect(moveLibrary(laptop, server)).rejects.toThrow("uploads/ab is not the same file");
    expect(await bytesOf(server, "uploads/ab")).toEqual([7]);
    expect(await bytesOf(laptop, "uploads/ab")).toEqual([9]);
  });
});
