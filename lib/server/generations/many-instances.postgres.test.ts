import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { budgetDayOf, spendOn } from "../money/budget";
import type { Easel } from "../easel";
import { openPooledDatabase } from "../database/open-pooled-database";
import { createTestDatabase } from "../testing/test-database";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { claimDue, claimForSubmit } from "./claim";
import { createGeneration } from "./create-generation";

/** Instances that share nothing but the database, each with connections of its own. */
const count = 4;
let easel: TestEasel;
let instances: Easel[];
let close: () => Promise<void>;

beforeAll(async () => {
  easel = await openTestEasel({ EASEL_DAILY_BUDGET_USD: "0.05", EASEL_MAX_RUNNING: "3" });
  const url = await createTestDatabase();
  const opened = await Promise.all(Array.from({ length: count }, () => openPooledDatabase(url)));
  instances = opened.map(({ database }) => ({ ...easel, database }));
  close = async () => {
    await Promise.all(opened.map((one) => one.close()));
    await easel.close();
  };
});

beforeEach(async () => {
  await easel.forget();
});

afterAll(() => close());

/** Half a cent each. */
const cheap = { model: "gpt-image-2", input: { prompt: "a chair", quality: "low" } };

it("hold the day's budget to the last cent between them, and each id's money once", async () => {
  const ids = Array.from({ length: 40 }, () => crypto.randomUUID());
  const clicks = [...ids, ...ids].map((id, index) =>
    createGeneration(instance(index), id, cheap).then(
      ({ held }) => held,
      (error: { code?: string }) => error.code,
    ),
  );
  const outcomes = await Promise.all(clicks);

  expect(new Set(outcomes)).toEqual(new Set([5_000, "over_budget"]));
  const day = budgetDayOf(easel.clock.now());
  expect(await spendOn(instance(0).database, day)).toEqual({ held: 50_000, spent: 0 });
});

it("claim each waiting row once, and never more than EASEL_MAX_RUNNING between them", async () => {
  const claims = await Promise.all(
    Array.from({ length: 12 }, (_, index) => claimForSubmit(instance(index))),
  );
  const ids = claims.flat().map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
  const again = await Promise.all(instances.map((one) => claimForSubmit(one)));
  expect(again.flat()).toEqual([]);
});

it("lease each due job to one alone", async () => {
  const { database } = instance(0);
  await database.execute("update generations set state = 'running' where state = 'submitting'");
  const claims = await Promise.all(
    Array.from({ length: 12 }, (_, index) => claimDue(instance(index))),
  );
  const ids = claims.flat().map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
});

function instance(index: number): Easel {
  const found = instances[index % count];
  if (found === undefined) throw new Error("There are no instances.");
  return found;
}
