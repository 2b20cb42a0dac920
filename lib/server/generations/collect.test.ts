import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readBounded } from "../read-bounded";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { readOriginal } from "./collect";
import { drive } from "./drive";
import { originalKey, thumbnailKey } from "./picture-keys";

let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel();
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

const png = { contentType: "image/png" } as const;

function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 48, height: 32, channels: 3, background } })
    .png()
    .toBuffer();
}

it("keeps the first of two originals, and tells of the other", async () => {
  const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
  const first = await picture("red");
  await easel.files.put(originalKey(id, png), first);

  await easel.driveFor(120);
  expect(await easel.row(id)).toMatchObject({ state: "done", image: { width: 48, height: 32 } });
  const file = await easel.files.read(originalKey(id, png));
  expect(file !== null && (await readBounded(file.stream, 1_000_000))).toEqual(first);
  expect(easel.logged).toContainEqual(expect.objectContaining({ event: "picture_differs" }));
});

it("reads no more of an endless file than a picture can have, keeps nothing of it and tries again", async () => {
  const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
  await easel.driveFor(0);
  let pulledBytes = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        pulledBytes += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
        if (pulledBytes > 200 * 1024 * 1024) controller.close();
      },
    });
  easel.pass(120);
  await drive(easel);
  await drive({
    ...easel,
    segmind: {
      ...easel.segmind,
      download: async () => ({
        kind: "found",
        stream: endless(),
        contentType: "image/png",
        sizeBytes: null,
      }),
    },
  });
  expect(pulledBytes).toBeGreaterThan(64 * 1024 * 1024);
  expect(pulledBytes).toBeLessThan(70 * 1024 * 1024);
  expect(easel.logged).toContainEqual(expect.objectContaining({ outcome: "too_large" }));
  expect(await readOriginal(easel, id)).toBeNull();
  await easel.driveFor(10);
  expect((await easel.row(id)).state).toBe("done");
});

it("puts a newer thumbnail in the place of an older one", async () => {
  const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
  await easel.files.put(thumbnailKey(id), new Uint8Array([1]));

  await easel.driveFor(120);
  expect(await easel.row(id)).toMatchObject({ state: "done" });
  expect(await easel.files.size(thumbnailKey(id))).toBeGreaterThan(1);
});
