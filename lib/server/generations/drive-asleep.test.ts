import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { drive } from "./drive";

let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel();
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

describe("a process that sleeps", () => {
  it.each([
    ["a clock that goes on", {}],
    ["a clock that sleeps with its machine", { monotonicMs: () => 0 }],
  ])("between writing that it submits and the POST does not send, by %s", async (_, asleep) => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const transaction: typeof easel.database.transaction = async (act) => {
      const result = await easel.database.transaction(act);
      easel.pass(10);
      return result;
    };
    await drive({
      ...easel,
      clock: { ...easel.clock, ...asleep },
      database: Object.assign(Object.create(easel.database), { transaction }),
    });
    expect(easel.posts).toEqual([]);
    expect((await easel.row(id)).state).toBe("waiting");
  });

  it("goes on with a job that nobody else would take for minutes", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    easel.pass(100);
    let updates = 0;
    const update: typeof easel.database.update = (table) => {
      updates += 1;
      if (updates === 2) easel.pass(-357);
      return easel.database.update(table);
    };
    await drive({ ...easel, database: Object.assign(Object.create(easel.database), { update }) });
    expect((await easel.row(id)).lease).toBeNull();
  });

  it.each([
    ["it slept for most of its lease", 5],
    ["its clock was set back by an hour", -3_700],
  ])("leaves a job that it claimed to others where %s", async (_, seconds) => {
    await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    easel.pass(100);
    let updates = 0;
    const update: typeof easel.database.update = (table) => {
      updates += 1;
      // The first is for submits that were lost, the second is the claim.
      if (updates === 2) easel.pass(seconds);
      return easel.database.update(table);
    };
    let polls = 0;
    const poll: typeof easel.segmind.poll = (job) => {
      polls += 1;
      return easel.segmind.poll(job);
    };
    const segmind = { ...easel.segmind, poll };
    const database = Object.assign(Object.create(easel.database), { update });
    await drive({ ...easel, segmind, database });
    expect(polls).toBe(0);
    easel.pass(10);
    await drive({ ...easel, segmind });
    expect(polls).toBe(1);
  });
});
