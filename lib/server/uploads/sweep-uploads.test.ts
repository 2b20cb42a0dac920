import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createGeneration } from "../generations/create-generation";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { findUploads, keepUpload, uploadKey, uploadThumbnailKey } from "./keep-upload";
import { sweepUploads } from "./sweep-uploads";

const monthSeconds = 30 * 24 * 3_600;

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel();
});
beforeEach(() => easel.forget());
afterAll(() => easel.close());

async function upload(background: string): Promise<string> {
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background } });
  const bytes = await picture.png().toBuffer();
  const size = { width: 64, height: 64 };
  const cleaned = { bytes, thumbnail: bytes, contentType: "image/png", ...size } as const;
  return (await keepUpload(easel, cleaned)).id;
}

async function isThere(id: string): Promise<boolean> {
  const files = await Promise.all(
    [uploadKey(id), uploadThumbnailKey(id)].map((key) => easel.files.read(key)),
  );
  for (const file of files) await file?.stream.cancel();
  const isKept = files.every((file) => file !== null);
  expect((await findUploads(easel, [id])).has(id)).toBe(isKept);
  return isKept;
}

it("erases an upload that nothing started from for a month, and not before", async () => {
  const id = await upload("#c8502a");
  easel.pass(monthSeconds - 1);
  expect(await sweepUploads(easel)).toBe(0);
  expect(await isThere(id)).toBe(true);
  easel.pass(1);
  expect(await sweepUploads(easel)).toBe(1);
  expect(await isThere(id)).toBe(false);
  expect(await sweepUploads(easel)).toBe(0);
});

it("keeps what a generation started from, as a reference or as its mask", async () => {
  const reference = await upload("#c8502a");
  const mask = await upload("#ffffff");
  await createGeneration(easel, randomUUID(), {
    model: "gpt-image-2",
    input: { prompt: "a chair", quality: "low" },
    references: [reference],
    mask,
  });
  easel.pass(2 * monthSeconds);
  expect(await sweepUploads(easel)).toBe(0);
  expect(await isThere(reference)).toBe(true);
  expect(await isThere(mask)).toBe(true);
});

it("keeps what was given again within the month", async () => {
  const id = await upload("#c8502a");
  easel.pass(monthSeconds - 1);
  await upload("#c8502a");
  easel.pass(monthSeconds - 1);
  await sweepUploads(easel);
  expect(await isThere(id)).toBe(true);
});
