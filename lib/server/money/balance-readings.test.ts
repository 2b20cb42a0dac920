import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BalanceMemory, keepReadings } from "./balance-readings";
import { balanceReadings } from "../database/schema";
import type { Easel } from "../easel";
import { drive } from "../generations/drive";
import { openTestEasel, type TestEasel } from "../testing/test-easel";

let easel: TestEasel;
let memory: BalanceMemory;

beforeAll(async () => {
  easel = await openTestEasel();
});

beforeEach(async () => {
  await easel.forget();
  memory = { last: null };
});

afterAll(() => easel.close());

async function times(): Promise<readonly number[]> {
  const rows = await easel.database.select().from(balanceReadings).orderBy(balanceReadings.at);
  return rows.map(({ at }) => at.getTime());
}

describe("a reading of the balance", () => {
  it("is taken every five minutes, so that there is one from before each submit", async () => {
    const start = easel.clock.now().getTime();
    for (let second = 0; second <= 620; second += 20) {
      await keepReadings(easel, memory);
      easel.pass(20);
    }
    expect((await times()).map((time) => (time - start) / 1_000)).toEqual([0, 300, 600]);
  });

  it("is taken as soon as the outcome of a submit is unknown, once", async () => {
    await keepReadings(easel, memory);
    easel.pass(1);
    await easel.generate({ prompt: "a chair [reset]", quality: "low" });
    await drive(easel);
    const doubtedAt = easel.clock.now().getTime();
    easel.pass(1);
    await keepReadings(easel, memory);
    easel.pass(1);
    await keepReadings(easel, memory);
    expect((await times()).filter((time) => time >= doubtedAt)).toHaveLength(1);
  });

  it("is taken no more often where the clock was set back by an hour since the last, or since a doubt", async () => {
    await easel.generate({ prompt: "a chair [reset]", quality: "low" });
    await drive(easel);
    await keepReadings(easel, memory);
    easel.pass(1);
    await drive(easel);
    easel.pass(-3_600);
    const start = easel.clock.now().getTime();
    for (let second = 0; second <= 310; second += 10) {
      await keepReadings(easel, memory);
      easel.pass(10);
    }
    const since = (await times()).map((time) => (time - start) / 1_000);
    expect(since.filter((second) => second <= 310)).toEqual([0, 300]);
  });

  it("that cannot be had is tried again every 15 s, and harms nobody", async () => {
    let calls = 0;
    const balance = async () => {
      calls += 1;
      return { kind: "unreachable", detail: "" } as const;
    };
    const cutOff: Easel = { ...easel, segmind: { ...easel.segmind, balance } };
    for (let second = 0; second < 30; second += 1) {
      await keepReadings(cutOff, memory);
      easel.pass(1);
    }
    expect(calls).toBe(2);
    expect(await times()).toEqual([]);
  });

  it("that cannot be kept is a line in the log", async () => {
    const insert = () => {
      throw new Error("The database is gone.");
    };
    const database = Object.assign(Object.create(easel.database), { insert });
    await keepReadings({ ...easel, database }, memory);
    expect(easel.logged.map(({ event }) => event)).toEqual(["reading_failed"]);
  });
});
