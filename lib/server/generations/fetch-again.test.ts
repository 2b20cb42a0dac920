import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generations } from "../database/schema";
import type { Easel } from "../easel";
import type { Content } from "../files/file-store";
import {
  respondWithHeatMap,
  respondWithImage,
  respondWithThumbnail,
} from "../http/respond-with-picture";
import { drawEdit, makeMaskedEdit, type MaskedEdit } from "../testing/masked-edit";
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
    await respondWithThumbnail(easel, id);
    expect(await readdir(folderOf(id))).toEqual(files);
    expect(easel.posts).toHaveLength(paid);
    expect(await fetchAgain(easel, await easel.row(id))).toBeNull();
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

describe("an edit that was kept outside its mask, and whose files were removed", () => {
  let edit: MaskedEdit;
  beforeAll(async () => {
    edit = await drawEdit(512, 512);
  });

  it("has the original's pixels put back once the answer is given, byte for byte", async () => {
    const id = await makeMaskedEdit(easel, edit);
    const [before, files] = [await bytesOf(id), await readdir(folderOf(id))];
    await erase(id);
    const rest = await fetchAgain(easel, await easel.row(id));
    expect(await readdir(folderOf(id))).toEqual(["original.png"]);
    await expect(bytesOf(id)).rejects.toMatchObject(missing);
    await rest?.();
    expect(before.equals(await bytesOf(id))).toBe(true);
    expect(await readdir(folderOf(id))).toEqual(files);
    expect(await fetchAgain(easel, await easel.row(id))).toBeNull();
  });

  it("is put together once, however often it is asked for meanwhile", async () => {
    const id = await makeMaskedEdit(easel, edit);
    await erase(id, "kept.png");
    const row = await easel.row(id);
    const rests = await Promise.all([1, 2, 3].map(() => fetchAgain(easel, row)));
    await Promise.all(rests.map((rest) => rest?.()));
    expect(easel.logged.filter(({ event }) => event === "picture_kept_again")).toHaveLength(1);
    expect(await fetchAgain(easel, row)).toBeNull();
  });

  it("has its heat map back too where that alone is missing", async () => {
    const id = await makeMaskedEdit(easel, edit);
    await erase(id, "changed-outside.webp");
    await (
      await fetchAgain(easel, await easel.row(id))
    )?.();
    expect((await respondWithHeatMap(easel, await easel.row(id))).status).toBe(200);
  });

  it.each(["changed-outside.webp", "thumbnail.webp", "kept.png"])(
    "can be fetched again after a server that ended before it kept %s",
    async (last) => {
      const id = await makeMaskedEdit(easel, edit);
      const [before, files] = [await bytesOf(id), await readdir(folderOf(id))];
      await erase(id);
      const put = async (key: string, content: Content) =>
        key.endsWith(last) ? Promise.reject(new Error("It ended.")) : easel.files.put(key, content);
      const ending: Easel = { ...easel, files: { ...easel.files, put } };
      await (
        await fetchAgain(ending, await easel.row(id))
      )?.();
      expect(easel.logged.at(-1)).toMatchObject({
        event: "picture_not_kept_again",
        generation: id,
      });
      await expect(bytesOf(id)).rejects.toMatchObject(missing);

      await (
        await fetchAgain(easel, await easel.row(id))
      )?.();
      expect(before.equals(await bytesOf(id))).toBe(true);
      expect(await readdir(folderOf(id))).toEqual(files);
    },
  );

  it.each([
    { name: "reference", gone: { references: ["0".repeat(64)] } },
    { name: "mask", gone: { mask: "0".repeat(64) } },
  ])("is refused where its $name is gone too, and its original is back", async ({ gone }) => {
    const id = await makeMaskedEdit(easel, edit);
    await erase(id);
    await easel.database.update(generations).set(gone).where(eq(generations.id, id));
    const row = await easel.row(id);
    await expect(fetchAgain(easel, row)).rejects.toMatchObject({ code: "reference_missing" });
    expect((await respondWithImage(easel, row, "raw")).status).toBe(200);
  });

  it("needs neither of them where its original alone was removed", async () => {
    const id = await makeMaskedEdit(easel, edit);
    await erase(id, "original.png");
    const gone = { references: ["0".repeat(64)], mask: "0".repeat(64) };
    await easel.database.update(generations).set(gone).where(eq(generations.id, id));
    const row = await easel.row(id);
    expect(await fetchAgain(easel, row)).toBeNull();
    expect((await respondWithImage(easel, row, "raw")).status).toBe(200);
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
