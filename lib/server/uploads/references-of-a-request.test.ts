import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createGeneration } from "../generations/create-generation";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { keepUpload } from "./keep-upload";
import { keepPlainPicture } from "./testing/keep-plain-picture";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel();
});
beforeEach(() => easel.forget());
afterAll(() => easel.close());

type Body = { model?: string; references?: string[]; mask?: string; keepOutsideMask?: boolean };

describe("what does not fit is refused at its field:", () => {
  const unknown = "0".repeat(64);

  it.each<[string, (hat: string, small: string) => Body, string, RegExp]>([
    ["an unknown reference", () => ({ references: [unknown] }), "references", /no longer there/],
    ["17 references", (hat) => ({ references: Array(17).fill(hat) }), "references", /up to 16/],
    [
      "a reference for a model that takes none",
      (hat) => ({ model: "photorealistic-workflow", references: [hat] }),
      "references",
      /takes no reference/,
    ],
    ["a mask without a reference", (hat) => ({ mask: hat }), "mask", /belongs to a reference/],
    ["an unknown mask", (hat) => ({ references: [hat], mask: unknown }), "mask", /Paint it again/],
    [
      "a mask of another size",
      (hat, small) => ({ references: [hat], mask: small }),
      "mask",
      /32 × 48 pixels, and the first reference 64 × 48/,
    ],
    [
      "a promise to keep to no mask",
      () => ({ keepOutsideMask: true }),
      "keepOutsideMask",
      /no mask/,
    ],
    ["an id that is none", () => ({ references: ["../../etc"] }), "references.0", /wrong form/],
  ])("%s", async (_, body, field, words) => {
    const hat = await keepPlainPicture(easel, { background: "red" });
    const small = await keepPlainPicture(easel, { background: "white", width: 32 });
    const input = body(hat.id, small.id);
    await expect(
      createGeneration(easel, crypto.randomUUID(), {
        model: input.model ?? "gpt-image-2",
        input: input.model === undefined ? { prompt: "a", quality: "low" } : { prompt: "a" },
        ...input,
      }),
    ).rejects.toMatchObject({
      code: "invalid_input",
      fields: { [field]: expect.stringMatching(words) },
    });
    expect(await easel.rows()).toEqual([]);
  });
});

it("a masked edit through the sandbox, which leaks on purpose, changes nothing outside", async () => {
  const noise = Uint8Array.from({ length: 1024 * 1024 * 3 }, (_, at) => (at * 7_919) >> 6);
  const bytes = await sharp(noise, { raw: { width: 1024, height: 1024, channels: 3 } })
    .png()
    .toBuffer();
  const black = {
    create: { width: 1024, height: 1024, channels: 3, background: "black" },
  } as const;
  const white = await sharp({
    create: { ...black.create, width: 300, height: 300, background: "white" },
  })
    .png()
    .toBuffer();
  const maskBytes = await sharp(black)
    .composite([{ input: white }])
    .png()
    .toBuffer();
  const size = { contentType: "image/png", width: 1024, height: 1024 } as const;
  const reference = await keepUpload(easel, { bytes, thumbnail: bytes, ...size });
  const mask = await keepUpload(easel, { bytes: maskBytes, thumbnail: bytes, ...size });
  const { id } = await createGeneration(easel, crypto.randomUUID(), {
    model: "gpt-image-2",
    input: { prompt: "a red hat", size: "1024x1024", quality: "low" },
    references: [reference.id],
    mask: mask.id,
  });
  await easel.driveFor(150);
  const { state, protect } = await easel.row(id);
  expect(state).toBe("done");
  expect(protect).toMatchObject({ kept: true, changedNow: 0, sizeOf: "reference" });
  expect(protect?.kept === true && protect.changedByModel).toBeGreaterThan(0.01);
});
