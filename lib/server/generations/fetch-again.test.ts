import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generations } from "../database/schema";
import { respondWithImage, respondWithThumbnail } from "../http/respond-with-picture";
import { drawEdit, makeMaskedEdit } from "../testing/masked-edit";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { fetchAgain } from "./fetch-again";

let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel();
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

async function made(prompt = "a chair"): Promise<string> {
  const { id } = await easel.generate({ prompt, quality: "low" });
  await easel.driveFor(120);
  return id;
}

const folderOf = (id: string) => path.join(easel.filesFolder, id);
const erase = (id: string, file = "") => rm(path.join(folderOf(id), file), { recursive: true });
const missing = { code: "picture_missing" };

async function bytesOf(id: string): Promise<Buffer> {
  const response = await respondWithImage(easel, await easel.row(id), undefined);
  return Buffer.from(await response.arrayBuffer());
}

describe("a picture whose files were removed from the store", () => {
  it("is said to be missing, in words, its thumbnail too", async () => {
    const id = await made();
    await erase(id);
    const row = await easel.row(id);
    await expect(respondWithImage(easel, row, undefined)).rejects.toMatchObject(missing);
    await expect(respondWithThumbnail(easel, row.id)).rejects.toMatchObject(missing);
  });

  it("is fetched again from Segmind, byte for byte, and nothing is paid", async () => {
    const id = await made();
    const [before, files] = [await bytesOf(id), await readdir(folderOf(id))];
    const paid = easel.posts.length;
    await erase(id);
    await fetchAgain(easel, await easel.row(id));
    expect(before.equals(await bytesOf(id))).toBe(true);
    expect(await readdir(folderOf(id))).toEqual(files);
    expect(easel.posts).toHaveLength(paid);
    await fetchAgain(easel, await easel.row(id));
  });

  it("has its original's pixels put back outside the mask again", async () => {
    const id = await makeMaskedEdit(easel, await drawEdit(512, 512));
    const [before, files] = [await bytesOf(id), await readdir(folderOf(id))];
    await erase(id);
    await fetchAgain(easel, await easel.row(id));
    expect(before.equals(await bytesOf(id))).toBe(true);
    expect(await readdir(folderOf(id))).toEqual(files);
  });

  it("is not shown without them where its reference is gone too, and its original is kept", async () => {
    const id = await makeMaskedEdit(easel, await drawEdit(512, 512));
    await erase(id);
    await easel.database
      .update(generations)
      .set({ references: ["0".repeat(64)] })
      .where(eq(generations.id, id));
    const row = await easel.row(id);
    await expect(fetchAgain(easel, row)).rejects.toMatchObject({ code: "reference_missing" });
    expect((await respondWithImage(easel, row, "raw")).status).toBe(200);
  });

  it("stays missing once Segmind's week is over, and says so", async () => {
    const id = await made();
    await erase(id);
    easel.pass(8 * 24 * 3_600);
    await expect(fetchAgain(easel, await easel.row(id))).rejects.toMatchObject({
      ...missing,
      userMessage: expect.stringContaining("keeps each for 7 days"),
    });
  });

  it("never becomes another picture than the one that was paid for", async () => {
    const [id, other] = [await made("a chair"), await made("a table")];
    await erase(id);
    const { outputUrl } = await easel.row(other);
    await easel.database.update(generations).set({ outputUrl }).where(eq(generations.id, id));
    await expect(fetchAgain(easel, await easel.row(id))).rejects.toMatchObject(missing);
    await expect(readdir(folderOf(id))).rejects.toThrow("ENOENT");
  });
});

describe("a picture whose thumbnail alone is missing", () => {
  it("gets a new one from its original", async () => {
    const id = await made();
    await erase(id, "thumbnail.webp");
    const response = await respondWithThumbnail(easel, id);
    expect(response.headers.get("content-type")).toBe("image/webp");
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
    expect(await readdir(folderOf(id))).toContain("thumbnail.webp");
  });
});
