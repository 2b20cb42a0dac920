import { afterAll, beforeAll, expect, it } from "vitest";
import type { BalanceMemory } from "./balance-readings";
import { readCredits } from "./credits";
import { balanceReadings } from "../database/schema";
import { openTestEasel, type TestEasel } from "../testing/test-easel";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel();
});
afterAll(() => easel.close());

it("keeps what the account held, each time Segmind was asked and no more often", async () => {
  const memory: BalanceMemory = { last: null };
  const first = await readCredits(easel, memory);
  await readCredits(easel, memory);
  await easel.generate({ prompt: "an easel", quality: "low" });
  await easel.driveFor(120);
  const second = await readCredits(easel, memory);

  const readings = await easel.database.select().from(balanceReadings).orderBy(balanceReadings.at);
  expect(readings.map(({ total }) => total / 1_000_000)).toEqual([first.totalUsd, second.totalUsd]);
  expect(second.totalUsd).toBeLessThan(first.totalUsd ?? 0);
});

it("tells that Segmind rejected the key, until it takes it", async () => {
  const memory: BalanceMemory = { last: null };
  const refused = { kind: "refused", reason: "key_rejected", status: 401, detail: "" } as const;
  const segmind = { ...easel.segmind, balance: async () => refused };
  expect(await readCredits({ ...easel, segmind }, memory)).toMatchObject({
    totalUsd: null,
    isKeyRejected: true,
  });
  easel.pass(1);
  expect(await readCredits(easel, memory)).toMatchObject({ isKeyRejected: false });
});

it("asks anew, and then once a minute, where the clock was set back since", async () => {
  await easel.forget();
  const memory: BalanceMemory = { last: null };
  await easel.generate({ prompt: "an easel", quality: "low" });
  await easel.driveFor(120);
  await readCredits(easel, memory);
  easel.pass(-3_600);
  const { asOf } = await readCredits(easel, memory);
  expect(asOf).toBe(easel.clock.now().toISOString());
  easel.pass(1);
  expect((await readCredits(easel, memory)).asOf).toBe(asOf);
});
