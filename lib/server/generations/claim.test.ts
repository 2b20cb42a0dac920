import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plusMs } from "../clock";
import { generations } from "../database/schema";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { claimDue, claimForSubmit, releaseLeases } from "./claim";
import { drive } from "./drive";
import { recordInterruptedSubmits } from "./record";
import { recover } from "./recover";

let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel({ EASEL_MAX_RUNNING: "2" });
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

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
    // Who waited for a rate limit keeps its place: the first is due last.
    for (const [place, { id }] of rows.entries()) {
      const dueAt = plusMs(easel.clock.now(), -place * 1_000);
      await easel.database.update(generations).set({ dueAt }).where(eq(generations.id, id));
    }
    await Promise.all(Array.from({ length: 4 }, () => drive(easel)));
    const states = await Promise.all(rows.map(({ id }) => easel.row(id)));
    expect(states.map((row) => row.state)).toEqual(["running", "running", "waiting"]);

    await easel.driveFor(400);
    expect((await easel.rows()).map((row) => row.state)).toEqual(["done", "done", "done"]);
  });

  it("submit what they claim together oldest first, however the database answers", async () => {
    const first = await easel.generate({ prompt: "first", quality: "low" });
    easel.pass(1);
    const second = await easel.generate({ prompt: "second", quality: "low" });
    // A row that is written goes behind the others.
    const dueAt = easel.clock.now();
    await easel.database.update(generations).set({ dueAt }).where(eq(generations.id, first.id));
    const claimed = await claimForSubmit(easel);
    expect(claimed.map(({ id }) => id)).toEqual([first.id, second.id]);
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

  it("almost, leaves it too: another may look at it at once", async () => {
    await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    easel.pass(100);
    const looksAt: number[] = [];
    const look = async (meanwhile: () => Promise<unknown>) => {
      looksAt.push(easel.clock.now().getTime());
      await meanwhile();
      return { kind: "pending", status: "processing" } as const;
    };
    const other = { ...easel, segmind: { ...easel.segmind, poll: () => look(async () => {}) } };
    const driveOn = async () => {
      easel.pass(0.5);
      await drive(other);
    };
    // 5.5 s from its claim to its look.
    const now = () => {
      easel.pass(5.5);
      return easel.clock.now();
    };
    const poll = () => look(driveOn);
    await drive({ ...easel, segmind: { ...easel.segmind, poll }, clock: { ...easel.clock, now } });
    await driveOn();
    const [first = 0, second = Infinity] = looksAt;
    expect(second - first).toBeGreaterThanOrEqual(2_000);
    expect(looksAt).not.toEqual([]);
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
