import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { askBalance } from "./ask-balance";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel();
});
afterAll(() => easel.close());

/** An account that is asked too often, and how often it was asked. */
function busyAccount(resetAt: Date | null) {
  const asked: Date[] = [];
  const balance = async () => {
    asked.push(easel.clock.now());
    return { kind: "rate_limited", resetAt } as const;
  };
  return { asked, busy: { ...easel, segmind: { ...easel.segmind, balance } } };
}

it("asks no more before the rate limit is over that this process was told of", async () => {
  const resetAt = new Date(easel.clock.now().getTime() + 30_000);
  const { asked, busy } = busyAccount(resetAt);
  for (let second = 0; second < 30; second += 1) {
    expect(await askBalance(busy)).toMatchObject({ kind: "rate_limited" });
    easel.pass(1);
  }
  expect(asked).toHaveLength(1);
  await askBalance(busy);
  expect(asked).toHaveLength(2);
});

it("does not wait for a time that a clock told before it was set back", async () => {
  const { asked, busy } = busyAccount(null);
  await askBalance(busy);
  easel.pass(-3_600);
  await askBalance(busy);
  expect(asked).toHaveLength(2);
});
