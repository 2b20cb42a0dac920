import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generations } from "../database/schema";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { drive } from "./drive";

let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel({ EASEL_MAX_RUNNING: "2" });
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

describe("a generation that goes well", () => {
  it("waits, runs and ends with its picture, its size and its cost, for one POST", async () => {
    const { id } = await easel.generate({ prompt: "a chair", size: "1024x1024", quality: "low" });
    expect((await easel.row(id)).state).toBe("waiting");

    await drive(easel);
    const running = await easel.row(id);
    expect(running).toMatchObject({ state: "running", cost: null, held: running.estimate });
    expect(running.requestId).not.toBeNull();

    await easel.driveFor(200);
    expect(await easel.row(id)).toMatchObject({
      state: "done",
      cost: 6_000,
      isCostAbout: false,
      image: { width: 1024, height: 1024, contentType: "image/png", hasAlpha: false },
    });
    expect(easel.posts).toEqual(["/v2/gpt-image-2"]);
    expect((await readdir(path.join(easel.filesFolder, id))).sort()).toEqual([
      "original.png",
      "thumbnail.webp",
    ]);
  });

  it("books the estimate as about for the workflow, which tells no cost", async () => {
    const { id } = await easel.generate({ prompt: "a chair" }, "photorealistic-workflow");
    await easel.driveFor(300);
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: 165_000, isCostAbout: true });
  });

  it("books a dearer charge whole", async () => {
    const { id } = await easel.generate({ prompt: "a chair [dear]", quality: "low" });
    await easel.driveFor(300);
    const row = await easel.row(id);
    expect(row).toMatchObject({ state: "done", cost: row.estimate * 2 });
  });

  it("reads type and alpha from the bytes", async () => {
    const { id } = await easel.generate({
      prompt: "a sticker",
      background: "transparent",
      output_format: "webp",
      output_compression: 80,
    });
    await easel.driveFor(200);
    expect((await easel.row(id)).image).toMatchObject({
      contentType: "image/webp",
      hasAlpha: true,
    });
  });
});

describe("a generation that fails", () => {
  it.each([
    ["[error 400]", "rejected_value"],
    ["[error 401]", "key_rejected"],
    ["[error 403]", "model_forbidden"],
    ["[error 404]", "model_not_found"],
    ["[error 406]", "out_of_credits"],
    ["[error 406 type]", "wrong_request_type"],
    ["[error 406 team]", "refused"],
    ["[error 410]", "model_retired"],
    ["[error 500]", "segmind_failed"],
    ["[blocked]", "moderated"],
    ["[job failed]", "job_failed"],
  ])("for %s is free, says %s and holds nothing", async (tag, failureCode) => {
    const { id } = await easel.generate({ prompt: `a chair ${tag}`, quality: "low" });
    await easel.driveFor(150);
    expect(await easel.row(id)).toMatchObject({
      state: "failed",
      failureCode,
      held: 0,
      cost: null,
    });
    expect(easel.posts).toHaveLength(1);
  });

  it("does not contradict itself where Segmind refuses for credits and shows enough", async () => {
    const { id } = await easel.generate({ prompt: "a chair [error 406]", quality: "high" });
    await drive(easel);
    expect((await easel.row(id)).failureMessage).toMatch(
      /^Segmind refused this picture for lack of credits, although it shows \$[\d.]+ left and \$0\.165 is needed\./,
    );
  });

  it("waits out the rate limit by itself", async () => {
    const { id } = await easel.generate({ prompt: "a chair [error 429 once]", quality: "low" });
    await drive(easel);
    expect(await easel.row(id)).toMatchObject({ state: "waiting", waitingFor: "rate_limit" });
    await easel.driveFor(200);
    expect((await easel.row(id)).state).toBe("done");
    expect(easel.posts).toHaveLength(2);
  });

  it("gives up on the rate limit after five minutes, free of charge", async () => {
    const { id } = await easel.generate({ prompt: "a chair [error 429]", quality: "low" });
    await easel.driveFor(320);
    expect(await easel.row(id)).toMatchObject({
      state: "failed",
      failureCode: "rate_limited",
      held: 0,
    });
  });
});

describe("a paid picture", () => {
  it("is fetched again and again for as long as its file lives", async () => {
    const { id } = await easel.generate({ prompt: "a chair [file lost]", quality: "low" });
    await easel.driveFor(200);
    expect(await easel.row(id)).toMatchObject({ state: "collecting", cost: 5_000 });
    expect(easel.logged).toContainEqual({
      event: "download_failed",
      generation: id,
      outcome: "gone",
    });

    easel.pass(8 * 24 * 3_600);
    await drive(easel);
    expect(await easel.row(id)).toMatchObject({
      state: "failed",
      failureCode: "picture_lost",
      cost: 5_000,
    });
  });

  it.each([
    ["is gone", { kind: "gone" } as const],
    [
      "has become a page",
      {
        kind: "found",
        contentType: "text/html",
        sizeBytes: 6,
        stream: new Blob(["<html>"]).stream(),
      } as const,
    ],
  ])("that somebody kept, and died, is not lost when its file at Segmind %s", async (_, file) => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await easel.driveFor(200);
    await easel.database
      .update(generations)
      .set({ state: "collecting", image: null, finishedAt: null, dueAt: easel.clock.now() });
    easel.pass(8 * 24 * 3_600);
    await drive({
      ...easel,
      segmind: { ...easel.segmind, download: async () => file },
    });
    expect(await easel.row(id)).toMatchObject({
      state: "done",
      image: { contentType: "image/png" },
    });
  });
});

describe("a database that fails", () => {
  it("while the running jobs are claimed does not keep back what was claimed for a submit", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const failing: typeof easel.database = Object.assign(Object.create(easel.database), {
      select: (...given: Parameters<typeof easel.database.select>) => {
        if (hasClaimed) throw new Error("The database is gone.");
        return easel.database.select(...given);
      },
      transaction: async (...given: Parameters<typeof easel.database.transaction>) => {
        const result = await easel.database.transaction(...given);
        hasClaimed = true;
        return result;
      },
    });
    let hasClaimed = false;
    await drive({ ...easel, database: failing });
    expect((await easel.row(id)).state).toBe("running");
  });
});
