import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generations, uploads } from "../database/schema";
import { createGeneration } from "../generations/create-generation";
import { drive } from "../generations/drive";
import { recover } from "../generations/recover";
import { leaseMs } from "../lease";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { uploadKey } from "./keep-upload";
import { keepPlainPicture } from "./testing/keep-plain-picture";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel({ EASEL_MAX_RUNNING: "20", EASEL_DAILY_BUDGET_USD: "100" });
});
beforeEach(async () => {
  await easel.forget();
  await easel.database.delete(uploads);
});
afterAll(() => easel.close());

const keep = (background: string) => keepPlainPicture(easel, { background });

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

  it("are left to whoever took the row meanwhile, from the next file on", async () => {
    const [hat, head] = [await keep("red"), await keep("tan")];
    const { id } = await ask({ references: [hat.id, head.id] });
    const upload: typeof easel.segmind.upload = async (file) => {
      const taken = { lease: randomUUID() };
      await easel.database.update(generations).set(taken).where(eq(generations.id, id));
      return easel.segmind.upload(file);
    };
    await drive({ ...easel, segmind: { ...easel.segmind, upload } });
    expect(sent("/upload-asset")).toBe(1);
    easel.pass(10);
    await drive(easel);
    expect(sent("/upload-asset")).toBe(2);
  });

  /** As a process leaves it that is killed while it sends the file. */
  const leased = (until: number) =>
    easel.database
      .update(uploads)
      .set({ handOverUntil: new Date(easel.clock.now().getTime() + until) });

  it("that were on their way when a server was killed go on within ten seconds", async () => {
    const hat = await keep("red");
    await leased(leaseMs);
    const { id } = await ask({ references: [hat.id] });
    await recover(easel);
    await easel.driveFor(9);
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
