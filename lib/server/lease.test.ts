import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plusMs } from "./clock";
import { uploads } from "./database/schema";
import type { Easel } from "./easel";
import { claimDue, claimUnprepared } from "./generations/claim";
import { createGeneration } from "./generations/create-generation";
import { drive } from "./generations/drive";
import { leaseMs } from "./lease";
import { openTestEasel, type TestEasel } from "./testing/test-easel";
import { keepPlainPicture } from "./uploads/testing/keep-plain-picture";

let easel: TestEasel;
let reference: string;

beforeAll(async () => {
  easel = await openTestEasel();
  ({ id: reference } = await keepPlainPicture(easel, { background: "red" }));
});
beforeEach(async () => {
  await easel.forget();
  await easel.database.update(uploads).set({ segmindUrl: null, handOverUntil: null });
});
afterAll(() => easel.close());

const ask = (references: string[] = []) =>
  createGeneration(easel, crypto.randomUUID(), {
    model: "gpt-image-2",
    input: { prompt: "a hat", quality: "low" },
    references,
  });

/** Drives until the picture is to be fetched. */
async function finishedAtSegmind(): Promise<string> {
  const { id } = await ask();
  while ((await easel.row(id)).state !== "collecting") {
    await drive(easel);
    easel.pass(1);
  }
  return id;
}

/** A server that is in the middle of a call, which does not end before it is told; alive, it gives a sign every 2 s. */
async function slowDrive(slowly: (meet: () => Promise<void>) => Partial<Easel["segmind"]>) {
  const signs = new Set<() => Promise<void>>();
  let [begin, end] = [() => {}, () => {}];
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const ended = new Promise<void>((resolve) => (end = resolve));
  const meet = async () => {
    begin();
    await ended;
  };
  const driven = drive({
    ...easel,
    segmind: { ...easel.segmind, ...slowly(meet) },
    clock: {
      ...easel.clock,
      every: (_, act) => {
        signs.add(act);
        return () => signs.delete(act);
      },
    },
  });
  await begun;
  return {
    driven,
    end,
    live: async (seconds: number) => {
      for (let second = 0; second < seconds; second += 2) {
        easel.pass(2);
        await Promise.all([...signs].map((act) => act()));
        await drive(easel);
      }
    },
  };
}

describe("what a living server holds", () => {
  it("is its own for as long as a picture takes to come", async () => {
    const id = await finishedAtSegmind();
    let downloads = 0;
    const slow = await slowDrive((meet) => ({
      download: async (url) => {
        downloads += 1;
        await meet();
        return easel.segmind.download(url);
      },
    }));
    await slow.live(20);
    expect(await easel.row(id)).toMatchObject({ state: "collecting" });
    slow.end();
    await slow.driven;
    expect(await easel.row(id)).toMatchObject({ state: "done", lease: null });
    expect(downloads).toBe(1);
  });

  it("is another's after ten minutes where its work hangs", async () => {
    const id = await finishedAtSegmind();
    const slow = await slowDrive((meet) => ({
      download: async (url) => {
        await meet();
        return easel.segmind.download(url);
      },
    }));
    await slow.live(600);
    expect(await easel.row(id)).toMatchObject({ state: "collecting" });
    await slow.live(12);
    expect(await easel.row(id)).toMatchObject({ state: "done" });
    slow.end();
    await slow.driven;
    expect(await easel.row(id)).toMatchObject({ state: "done", lease: null });
  });

  it("is its own for as long as a reference takes to go", async () => {
    const { id } = await ask([reference]);
    const slow = await slowDrive((meet) => ({
      upload: async (upload) => {
        await meet();
        return easel.segmind.upload(upload);
      },
    }));
    // Another picture needs the same file meanwhile.
    await ask([reference]);
    await slow.live(20);
    expect(easel.posts).toEqual([]);
    slow.end();
    await slow.driven;
    await easel.driveFor(3);
    expect(easel.posts.filter((path) => path.includes("upload-asset"))).toHaveLength(1);
    expect(await easel.row(id)).toMatchObject({ state: "running" });
  });
});

describe("what a killed server held", () => {
  const passSeconds = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      easel.pass(1);
      await drive(easel);
    }
  };

  it("goes on at another within ten seconds: a picture that is there", async () => {
    const id = await finishedAtSegmind();
    expect(await claimDue(easel)).toHaveLength(1);
    await passSeconds(9);
    expect(await easel.row(id)).toMatchObject({ state: "done" });
  });

  it("goes on at another within ten seconds: a reference on its way", async () => {
    const { id } = await ask([reference]);
    expect(await claimUnprepared(easel)).toHaveLength(1);
    const handOverUntil = plusMs(easel.clock.now(), leaseMs);
    await easel.database.update(uploads).set({ handOverUntil });
    await passSeconds(9);
    expect(await easel.row(id)).toMatchObject({ state: "running" });
  });
});
