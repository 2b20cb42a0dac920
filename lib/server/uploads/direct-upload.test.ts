import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { DirectUpload } from "@/lib/contract/direct-upload";
import { uploads } from "../database/schema";
import { blobDirectUploads } from "../files/blob-direct-uploads";
import { blobFiles } from "../files/blob-files";
import type { StoredFile } from "../files/file-store";
import { standInToken, startBlobStandIn } from "../files/testing/blob-stand-in";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { cleanPicture } from "./clean";
import { openDirectUpload, sweepDirectUploads, takeDirectUpload } from "./direct-upload";
import { keepUpload, uploadKey, uploadThumbnailKey } from "./keep-upload";
import { withReceivedFile } from "./receive";
import { drawn, type Hostile, hostileCorpus } from "./testing/hostile-corpus";

let standIn: Awaited<ReturnType<typeof startBlobStandIn>>;
let opened: TestEasel;
let easel: TestEasel;
beforeAll(async () => {
  standIn = await startBlobStandIn();
  vi.stubEnv("VERCEL_BLOB_API_URL", standIn.apiUrl);
  vi.stubEnv("VERCEL_BLOB_RETRIES", "0");
  opened = await openTestEasel();
  const directUploads = blobDirectUploads(standInToken);
  easel = { ...opened, files: blobFiles(standInToken), directUploads };
});
beforeEach(async () => {
  standIn.world.kept.clear();
  standIn.world.now = Date.now;
  await easel.database.delete(uploads);
});
afterAll(async () => {
  await opened.close();
  await standIn.close();
  vi.unstubAllEnvs();
});

async function open(contentType = "image/png"): Promise<DirectUpload> {
  const direct = await openDirectUpload(easel, { contentType });
  if (direct === null) throw new Error("There is no direct way.");
  return direct;
}

/** As a page does it. */
async function put({ url, headers }: DirectUpload, bytes: Uint8Array): Promise<number> {
  const body = Buffer.from(bytes);
  return (await fetch(url, { method: "PUT", headers, body })).status;
}

const names = () => [...standIn.world.kept.keys()].sort();

const corpus = await hostileCorpus();
const oneOfEach = [...new Map(corpus.map((file): [string, Hostile] => [file.code, file])).values()];

describe("a picture that a browser puts into the store itself", () => {
  it.each(["png", "jpeg", "webp"] as const)(
    "as %s becomes the very upload that sending it to Easel makes, and nothing else stays",
    async (format) => {
      const bytes = await drawn(format);
      const direct = await open(`image/${format}`);
      expect(await put(direct, bytes)).toBe(200);
      const taken = await takeDirectUpload(easel, direct.id);
      expect(names()).toEqual([uploadThumbnailKey(taken.id), uploadKey(taken.id)].sort());
      const body = new Response(Buffer.from(bytes)).body;
      const sent = await keepUpload(easel, await withReceivedFile(body, cleanPicture));
      expect(taken).toEqual(sent);
    },
  );

  it.each(oneOfEach)("is refused in words and erased: $name", async ({ bytes, code }) => {
    const direct = await open();
    await put(direct, bytes);
    await expect(takeDirectUpload(easel, direct.id)).rejects.toMatchObject({ code });
    expect(names()).toEqual([]);
    expect(await easel.database.select().from(uploads)).toEqual([]);
  });

  it("is what its bytes say, whatever it was opened for", async () => {
    const direct = await open("image/jpeg");
    await put(direct, await drawn("webp"));
    expect(await takeDirectUpload(easel, direct.id)).toMatchObject({ contentType: "image/webp" });
  });

  it("is not there before it was put, nor again once it was taken", async () => {
    const direct = await open();
    const missing = { code: "upload_missing" };
    await expect(takeDirectUpload(easel, direct.id)).rejects.toMatchObject(missing);
    await put(direct, await drawn("png"));
    await takeDirectUpload(easel, direct.id);
    await expect(takeDirectUpload(easel, direct.id)).rejects.toMatchObject(missing);
  });

  it("is the store's fault where it breaks off on its way from there", async () => {
    const read = async (): Promise<StoredFile> => ({
      bytes: 10,
      stream: new ReadableStream({ start: (control) => control.error(new Error("It broke.")) }),
    });
    const breaking = { ...easel, files: { ...easel.files, read } };
    const direct = await open();
    await expect(takeDirectUpload(breaking, direct.id)).rejects.toMatchObject({
      code: "store_unavailable",
    });
  });

  it("is an upload even where the store does not erase what was put, which is logged", async () => {
    const remove = () => Promise.reject(new Error("Not now."));
    const direct = await open();
    await put(direct, await drawn("png"));
    await takeDirectUpload({ ...easel, files: { ...easel.files, remove } }, direct.id);
    expect(easel.logged).toMatchObject([{ event: "not_erased", key: `incoming/${direct.id}` }]);
  });
});

describe("the address for it", () => {
  it("takes no more than 50 MB", async () => {
    expect(await put(await open(), new Uint8Array(50 * 1024 * 1024 + 1))).toBe(400);
    expect(names()).toEqual([]);
  });

  it("is over after 15 minutes", async () => {
    const direct = await open();
    const openedMs = Date.now();
    standIn.world.now = () => openedMs + 14 * 60_000;
    expect(await put(direct, await drawn("png"))).toBe(200);
    standIn.world.kept.clear();
    standIn.world.now = () => openedMs + 15 * 60_000;
    expect(await put(direct, await drawn("png"))).toBe(403);
  });

  it("holds nothing of the store's token", async () => {
    expect(JSON.stringify(await open())).not.toContain(standInToken.split("_").at(-1));
  });

  it("is another one each time, under a name that nobody can guess", async () => {
    const [one, other] = [await open(), await open()];
    expect(one.id).not.toBe(other.id);
    expect(one.id).toMatch(/^[0-9a-f-]{36}\.png$/);
  });

  it("is not opened for what Easel does not take, nor by a store that does not answer", async () => {
    await expect(open("image/svg+xml")).rejects.toMatchObject({ code: "invalid_input" });
    standIn.world.status = 503;
    await expect(open()).rejects.toMatchObject({ code: "store_unavailable" });
    standIn.world.status = null;
  });

  it("is not there where pictures lie in a folder: all go through Easel", async () => {
    expect(await openDirectUpload(opened, { contentType: "image/png" })).toBeNull();
    const id = `${crypto.randomUUID()}.png`;
    await expect(takeDirectUpload(opened, id)).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([undefined, "x", "../uploads/a.png", `${crypto.randomUUID()}.svg`, "incoming/a.png"])(
    "is asked for as %s in vain",
    async (id) => {
      await expect(takeDirectUpload(easel, id)).rejects.toMatchObject({ code: "not_found" });
    },
  );
});

describe("what was put and never told of", () => {
  it("is erased after an hour, and nothing else is", async () => {
    await easel.files.put("uploads/kept", new Uint8Array([1]));
    const hourAgo = easel.clock.now().getTime() - 60 * 60_000;
    for (const [age, count] of [
      [1, 3],
      [-1, 1],
    ] as const) {
      standIn.world.now = () => hourAgo - age;
      for (let number = 0; number < count; number += 1)
        await easel.files.put(`incoming/${crypto.randomUUID()}.png`, new Uint8Array([1]));
    }
    expect(await sweepDirectUploads(easel)).toBe(3);
    expect(names()).toEqual([expect.stringMatching(/^incoming/), "uploads/kept"]);
    expect(await sweepDirectUploads(easel)).toBe(0);
    expect(await sweepDirectUploads(opened)).toBe(0);
  });

  it("is found on every page of the store's list", async () => {
    standIn.world.now = () => 0;
    for (let number = 0; number < 1_001; number += 1)
      standIn.world.kept.set(`incoming/${crypto.randomUUID()}.png`, {
        bytes: Buffer.of(1),
        type: "image/png",
        uploadedAt: new Date(0),
      });
    expect(await sweepDirectUploads(easel)).toBe(1_001);
    expect(names()).toEqual([]);
  });
});
