import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generations } from "../database/schema";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { cancelGeneration } from "./cancel-generation";
import { claimDue, claimForSubmit, releaseLeases } from "./claim";
import { drive } from "./drive";
import { recordInterruptedSubmits, recordRequestId } from "./record";
import { recover } from "./recover";

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

describe("many drivers at once", () => {
  it("post each generation once", async () => {
    await Promise.all(["a", "b"].map((prompt) => easel.generate({ prompt, quality: "low" })));
    await Promise.all(Array.from({ length: 8 }, () => drive(easel)));
    expect(easel.posts).toHaveLength(2);
    expect((await easel.rows()).map((row) => row.state)).toEqual(["running", "running"]);
  });

  it("never run more jobs than EASEL_MAX_RUNNING, and start them in order", async () => {
    const rows = [];
    for (const prompt of ["first", "second", "third"]) {
      rows.push(await easel.generate({ prompt, quality: "low" }));
      easel.pass(1);
    }
    await Promise.all(Array.from({ length: 4 }, () => drive(easel)));
    const states = await Promise.all(rows.map(({ id }) => easel.row(id)));
    expect(states.map((row) => row.state)).toEqual(["running", "running", "waiting"]);

    await easel.driveFor(400);
    expect((await easel.rows()).map((row) => row.state)).toEqual(["done", "done", "done"]);
  });

  it("look at a running job once in 2 s at the most", async () => {
    await easel.generate({ prompt: "a chair", quality: "high" });
    await drive(easel);
    let looks = 0;
    const poll: typeof easel.segmind.poll = (job) => {
      looks += 1;
      return easel.segmind.poll(job);
    };
    const counting = { ...easel, segmind: { ...easel.segmind, poll } };
    easel.pass(2);
    await Promise.all([drive(counting), drive(counting), drive(counting)]);
    expect(looks).toBe(1);
    easel.pass(1.9);
    await drive(counting);
    expect(looks).toBe(1);
    easel.pass(0.1);
    await drive(counting);
    expect(looks).toBe(2);
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

  it("says how many credits are needed and how many are left", async () => {
    const { id } = await easel.generate({ prompt: "a chair [error 406]", quality: "high" });
    await drive(easel);
    expect((await easel.row(id)).failureMessage).toMatch(
      /^Segmind has too few credits for this picture \(\$0\.17 needed, \$[\d.]+ left\)\./,
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

describe("an answer that was lost", () => {
  it.each([
    "[error 502]",
    "[error 503]",
    "[error 504]",
    "[error 500 html]",
    "[reset]",
    "[half body]",
    "[no id]",
  ])("for %s is unknown, keeps its money held and is never sent again", async (tag) => {
    const { id } = await easel.generate({ prompt: `a chair ${tag}`, quality: "low" });
    await easel.driveFor(60);
    const row = await easel.row(id);
    expect(row).toMatchObject({ state: "unknown", failureCode: "outcome_unknown" });
    expect(row.held).toBe(row.estimate);
    expect(easel.posts).toHaveLength(1);
  });

  it("still brings the picture when Segmind's id arrives late", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    const { requestId } = await easel.row(id);
    await easel.forget();
    const again = await easel.generate({ prompt: "a chair [error 502]", quality: "low" });
    await drive(easel);
    expect((await easel.row(again.id)).state).toBe("unknown");

    await recordRequestId(easel, again.id, requestId ?? "");
    await easel.driveFor(200);
    expect((await easel.row(again.id)).state).toBe("done");
  });

  it("is what a server finds that was killed while it submitted", async () => {
    const { id } = await easel.generate({ prompt: "a chair [hang]", quality: "low" });
    void drive(easel);
    await expect.poll(async () => (await easel.row(id)).state).toBe("submitting");

    expect(await recordInterruptedSubmits(easel)).toEqual([id]);
    await easel.driveFor(3);
    expect((await easel.row(id)).state).toBe("unknown");
    expect(easel.posts).toHaveLength(1);
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

    easel.pass(7 * 24 * 3_600);
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

describe("a process that sleeps", () => {
  it("between writing that it submits and the POST does not send", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const transaction: typeof easel.database.transaction = async (act) => {
      const result = await easel.database.transaction(act);
      easel.pass(10);
      return result;
    };
    await drive({
      ...easel,
      database: Object.assign(Object.create(easel.database), { transaction }),
    });
    expect(easel.posts).toEqual([]);
    expect((await easel.row(id)).state).toBe("waiting");
  });
});

describe("a process that sleeps longer than its lease", () => {
  it("leaves the job to whoever has it now", async () => {
    await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    easel.pass(100);
    let looks = 0;
    const poll: typeof easel.segmind.poll = (job) => {
      looks += 1;
      return easel.segmind.poll(job);
    };
    const now = () => {
      const time = easel.clock.now();
      easel.pass(181);
      return time;
    };
    const segmind = { ...easel.segmind, poll };
    await drive({ ...easel, segmind, clock: { ...easel.clock, now } });
    expect(looks).toBe(0);
    await drive({ ...easel, segmind });
    expect(looks).toBe(1);
  });
});

describe("a clock that was set back", () => {
  it("leaves no paid job alone until it has caught up", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    const ahead = new Date(easel.clock.now().getTime() + 2 * 3_600_000);
    await easel.database
      .update(generations)
      .set({ dueAt: ahead, leaseUntil: ahead, lease: randomUUID() });
    await easel.driveFor(100);
    expect((await easel.row(id)).state).toBe("done");
  });

  it("still finds what was being submitted when the server was killed", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await claimForSubmit(easel);
    easel.pass(-3_600);
    expect(await recordInterruptedSubmits(easel)).toEqual([id]);
    easel.pass(3_600);
  });
});

describe("a server that was killed", () => {
  it("goes on with what it held at once when it starts again", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    easel.pass(100);
    expect(await claimDue(easel)).toHaveLength(1);

    await releaseLeases(easel);
    await easel.driveFor(10);
    expect((await easel.row(id)).state).toBe("done");
  });
});

describe("a server that is killed and started again at once", () => {
  it("does not look at a job again within 2 s", async () => {
    await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    easel.pass(2);
    expect(await claimDue(easel)).toHaveLength(1);

    await recover(easel);
    expect(await claimDue(easel)).toEqual([]);
    easel.pass(2);
    expect(await claimDue(easel)).toHaveLength(1);
  });
});

describe("a generation that still waits", () => {
  it("can be cancelled free of charge, and then is never sent", async () => {
    const { id } = await easel.generate({ prompt: "a chair" });
    await cancelGeneration(easel, id);
    await cancelGeneration(easel, id);
    await easel.driveFor(3);
    expect(await easel.row(id)).toMatchObject({ state: "cancelled", held: 0 });
    expect(easel.posts).toEqual([]);
  });

  it("belongs to nobody any more once it is cancelled", async () => {
    const { id } = await easel.generate({ prompt: "a chair" });
    await easel.database
      .update(generations)
      .set({ lease: randomUUID(), leaseUntil: easel.clock.now() });
    expect(await cancelGeneration(easel, id)).toMatchObject({ lease: null, leaseUntil: null });
  });

  it("cannot be cancelled any more once it was sent", async () => {
    const { id } = await easel.generate({ prompt: "a chair" });
    await drive(easel);
    await expect(cancelGeneration(easel, id)).rejects.toMatchObject({ code: "already_submitted" });
  });
});
