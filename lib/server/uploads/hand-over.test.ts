import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generations, type UploadRow, uploads } from "../database/schema";
import { createGeneration } from "../generations/create-generation";
import { drive } from "../generations/drive";
import { recover } from "../generations/recover";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { keepUpload, uploadKey } from "./keep-upload";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel({ EASEL_MAX_RUNNING: "20", EASEL_DAILY_BUDGET_USD: "100" });
});
beforeEach(async () => {
  await easel.forget();
  await easel.database.delete(uploads);
});
afterAll(() => easel.close());

async function keep(background: string, width = 64): Promise<UploadRow> {
  const create = { width, height: 48, channels: 3, background } as const;
  const bytes = await sharp({ create }).png().toBuffer();
  return keepUpload(easel, {
    bytes,
    thumbnail: bytes,
    contentType: "image/png",
    width,
    height: 48,
  });
}

type Body = { model?: string; references?: string[]; mask?: string; keepOutsideMask?: boolean };

const ask = (body: Body, prompt = "a red hat") =>
  createGeneration(easel, crypto.randomUUID(), {
    model: "gpt-image-2",
    input: { prompt, quality: "low" },
    ...body,
  });

const sent = (path: string) => easel.posts.filter((posted) => posted.includes(path)).length;

describe("references", () => {
  it("go to Segmind only when a generation needs them, once per file", async () => {
    const [hat, head] = [await keep("red"), await keep("tan")];
    await easel.driveFor(2);
    expect(easel.posts).toEqual([]);
    const made = await Promise.all([
      ask({ references: [hat.id, head.id] }),
      ask({ references: [head.id] }),
      ask({ references: [hat.id] }),
    ]);
    await Promise.all([drive(easel), drive(easel), drive(easel)]);
    await easel.driveFor(120);
    expect(sent("/upload-asset")).toBe(2);
    for (const { id } of made) expect(await easel.row(id)).toMatchObject({ state: "done" });
  });

  it("are relied on for a day, then sent anew", async () => {
    const hat = await keep("red");
    await ask({ references: [hat.id] });
    await easel.driveFor(120);
    easel.pass(20 * 3_600);
    await ask({ references: [hat.id] });
    await easel.driveFor(120);
    expect(sent("/upload-asset")).toBe(1);
    easel.pass(4 * 3_600);
    await ask({ references: [hat.id] });
    await easel.driveFor(120);
    expect(sent("/upload-asset")).toBe(2);
  });

  it.each([
    ["gpt-image-2", "/v2/gpt-image-2"],
    ["gpt-image-1.5", "/v2/gpt-image-1.5-edit"],
    ["gpt-image-1", "/v2/gpt-image-1-edit"],
    ["gpt-image-1-mini", "/v2/gpt-image-1-edit-mini"],
  ])("of %s go to the address that it names: %s", async (model, path) => {
    const hat = await keep("red");
    const { id } = await ask({ model, references: [hat.id] });
    await easel.driveFor(120);
    expect(easel.posts.filter((posted) => !posted.includes("upload-asset"))).toEqual([path]);
    expect(await easel.row(id)).toMatchObject({ state: "done" });
  });

  it("whose file is gone fail the picture free of charge, before anything is submitted", async () => {
    const hat = await keep("red");
    const { id } = await ask({ references: [hat.id] });
    await easel.files.remove(uploadKey(hat.id));
    await easel.database.delete(uploads).where(eq(uploads.id, hat.id));
    await easel.driveFor(5);
    expect(await easel.row(id)).toMatchObject({
      state: "failed",
      failureCode: "reference_missing",
      held: 0,
    });
    expect(easel.posts).toEqual([]);
  });

  it("that do not get through are tried for five minutes, then given up free of charge", async () => {
    const hat = await keep("red");
    const unreachable = {
      ...easel,
      segmind: {
        ...easel.segmind,
        upload: async () => ({ kind: "unreachable", detail: "down" }) as const,
      },
    };
    const { id } = await ask({ references: [hat.id] });
    await drive(unreachable);
    expect(await easel.row(id)).toMatchObject({ state: "waiting", waitingFor: "connection" });
    for (let second = 0; second < 400; second += 5) {
      easel.pass(5);
      await drive(unreachable);
    }
    expect(await easel.row(id)).toMatchObject({
      state: "failed",
      failureCode: "unreachable",
      held: 0,
    });
    expect(easel.posts).toEqual([]);
  });

  it("that Segmind's storage puts off are put off for every picture that needs them", async () => {
    const hat = await keep("red");
    let calls = 0;
    const busy = {
      ...easel,
      segmind: {
        ...easel.segmind,
        upload: async () => {
          calls += 1;
          const resetAt = new Date(easel.clock.now().getTime() + 30_000);
          return { kind: "rate_limited", resetAt } as const;
        },
      },
    };
    await ask({ references: [hat.id] });
    await drive(busy);
    await ask({ references: [hat.id] });
    for (let second = 0; second < 29; second += 1) {
      easel.pass(1);
      await drive(busy);
    }
    expect(calls).toBe(1);
    easel.pass(2);
    await drive(busy);
    expect(calls).toBe(2);
  });

  /** As a process leaves it that is killed while it sends the file. */
  const leased = (until: number) =>
    easel.database
      .update(uploads)
      .set({ handOverUntil: new Date(easel.clock.now().getTime() + until) });

  it("that were on their way when the server was killed go on at its next start", async () => {
    const hat = await keep("red");
    await leased(299_000);
    const { id } = await ask({ references: [hat.id] });
    await recover(easel);
    await easel.driveFor(5);
    expect(await easel.row(id)).toMatchObject({ state: "running" });
  });

  it("that Segmind's storage puts off are put off across a restart too", async () => {
    const hat = await keep("red");
    await leased(119_000);
    const { id } = await ask({ references: [hat.id] });
    await recover(easel);
    await easel.driveFor(100);
    expect(await easel.row(id)).toMatchObject({ state: "waiting" });
    await easel.driveFor(30);
    expect(sent("/upload-asset")).toBe(1);
  });

  it("do not wait for a time that a clock wrote before it was set back", async () => {
    const hat = await keep("red");
    await leased(24 * 3_600_000);
    const { id } = await ask({ references: [hat.id] });
    await easel.driveFor(5);
    expect(await easel.row(id)).toMatchObject({ state: "running" });
  });

  it("are sent anew where their address was told by a clock that ran ahead", async () => {
    const hat = await keep("red");
    const segmindUrlAt = new Date(easel.clock.now().getTime() + 7 * 24 * 3_600_000);
    await easel.database
      .update(uploads)
      .set({ segmindUrl: "https://images.segmind.com/gone.png", segmindUrlAt });
    await ask({ references: [hat.id] });
    await easel.driveFor(5);
    expect(sent("/upload-asset")).toBe(1);
  });

  it("that could not be read are read again as soon as the row is free", async () => {
    const hat = await keep("red");
    const { id } = await ask({ references: [hat.id] });
    const read = () => Promise.reject(new Error("EIO"));
    await drive({ ...easel, files: { ...easel.files, read } });
    expect(easel.logged).toContainEqual(expect.objectContaining({ event: "step_failed" }));
    easel.pass(181);
    await easel.driveFor(5);
    expect(await easel.row(id)).toMatchObject({ state: "running" });
  });

  it("hold up nobody who needs none", async () => {
    const hat = await keep("red");
    const stuck = await ask({ references: [hat.id] });
    await easel.database
      .update(generations)
      .set({ dueAt: new Date(easel.clock.now().getTime() + 60_000) })
      .where(eq(generations.id, stuck.id));
    const { id } = await ask({});
    await drive(easel);
    expect(await easel.row(id)).toMatchObject({ state: "running" });
  });

  it("raise the price that is held where the model reads them for money", async () => {
    const hat = await keep("red");
    const [without, withOne] = [await ask({}), await ask({ references: [hat.id] })];
    expect(withOne.held - without.held).toBe(40_000);
  });
});

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
    const [hat, small] = [await keep("red"), await keep("white", 32)];
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
