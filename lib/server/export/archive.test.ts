import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingPicturesSchema } from "@/lib/contract/missing-pictures";
import type { GenerationRow } from "../database/schema";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { archive } from "./archive";
import { readArchiveQuery } from "./archive-query";
import { tellMissing } from "./archived-pictures";

let easel: TestEasel;
let row: GenerationRow;
beforeAll(async () => {
  easel = await openTestEasel();
  row = await make('A café sign that reads "自由"');
});
afterAll(() => easel.close());

async function make(prompt: string): Promise<GenerationRow> {
  const { id } = await easel.generate({ prompt, size: "1536x1024", quality: "low" });
  await easel.driveFor(120);
  return easel.row(id);
}

async function makeAndErase(prompt: string): Promise<string> {
  const { id } = await make(prompt);
  await easel.files.remove(`${id}/original.png`);
  return id;
}

const of = (query: string) => readArchiveQuery(new Request(`http://localhost/?${query}`));

async function zipOf(query: string): Promise<Buffer> {
  return Buffer.from(await (await archive(easel, of(query))).arrayBuffer());
}

describe("an archive", () => {
  it("holds every picture whole, under a name of its own", async () => {
    const response = await archive(easel, of(`ids=${row.id}&name={prompt}_{n}`));
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="easel-/);
    const zip = Buffer.from(await response.arrayBuffer());
    expect(zip.readUInt32LE(0)).toBe(0x04034b50);
    expect(zip.includes("café-sign-that-reads_1.png")).toBe(true);
    expect(zip.length).toBeGreaterThan(row.image?.bytes ?? 0);
    expect(zip.includes("Missing pictures")).toBe(false);
  });

  it("holds them in another form when that is wanted, and names them for it", async () => {
    const query = `ids=${row.id}&name={model}_{w}x{h}&format=jpeg&longest=300&recipe=0`;
    const zip = await zipOf(query);
    const name = "gpt-image-2_300x200.jpg";
    const start = zip.indexOf(name) + name.length;
    const jpeg = zip.subarray(zip.indexOf(Buffer.from([0xff, 0xd8, 0xff]), start));
    expect(await sharp(jpeg).metadata()).toMatchObject({ width: 300, height: 200, format: "jpeg" });
    expect(zip.includes("easel/1")).toBe(false);
  });

  it("leaves a picture that is small enough byte for byte", async () => {
    const [plain, bounded] = [
      await zipOf(`ids=${row.id}`),
      await zipOf(`ids=${row.id}&longest=1536`),
    ];
    expect(bounded.equals(plain)).toBe(true);
  });

  it("of nothing is refused, and so is a list that is none", async () => {
    await expect(archive(easel, of(`ids=${randomUUID()}`))).rejects.toMatchObject({
      code: "not_found",
    });
    expect(() => of("ids=x")).toThrow(expect.objectContaining({ code: "invalid_input" }));
    const many = Array.from({ length: 351 }, () => randomUUID()).join();
    expect(() => of(`ids=${many}`)).toThrow(expect.objectContaining({ code: "invalid_input" }));
  });
});

describe("a picture whose file is missing", () => {
  it("stays out of the archive, which says in words which it is and what to do", async () => {
    const id = await makeAndErase("A bowl\nthat is gone");
    const zip = await zipOf(`ids=${row.id},${id}&name={prompt}_{n}`);
    for (const words of [
      "café-sign-that-reads_2.png",
      "Missing pictures.txt",
      "1 of 2 pictures could not be put into this zip.",
      "bowl-that-is-gone_1.png\n  A bowl that is gone\n",
      "“Fetch it again”",
    ]) {
      expect(zip.includes(words), words).toBe(true);
    }
    // The central directory stands at the end of what is whole.
    expect(zip.readUInt32LE(zip.length - 22)).toBe(0x06054b50);
  });

  it("is told before the download begins", async () => {
    const id = await makeAndErase("A jug that is gone");
    const { finishedAt } = await easel.row(id);
    expect(missingPicturesSchema.parse(await tellMissing(easel, [row.id, id]))).toEqual({
      pictureCount: 2,
      missing: [{ id, name: "A jug that is gone", finishedAt: finishedAt?.toISOString() }],
    });
    expect((await tellMissing(easel, [row.id])).missing).toEqual([]);
  });

  it("is named too when it went after the archive was begun", async () => {
    const { id } = await make("A cup that goes");
    const newer = await make("A saucer");
    const response = await archive(easel, of(`ids=${id},${newer.id}`));
    await easel.files.remove(`${id}/original.png`);
    expect((await response.text()).includes("  A cup that goes\n")).toBe(true);
  });

  it("makes the whole archive one of nothing when it is the only one", async () => {
    const id = await makeAndErase("A vase that is gone");
    await expect(archive(easel, of(`ids=${id}`))).rejects.toMatchObject({
      code: "picture_missing",
      userMessage: "The files of all these pictures are missing from the store.",
    });
  });
});

it("a store that fails on the way breaks the archive off: it never looks whole", async () => {
  const { id } = await make("A plate that cannot be read");
  const file = path.join(easel.filesFolder, id, "original.png");
  await rm(file);
  await mkdir(file);
  const response = await archive(easel, of(`ids=${row.id},${id}`));
  await expect(response.arrayBuffer()).rejects.toThrow();
});
