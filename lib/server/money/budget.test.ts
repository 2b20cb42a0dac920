import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { EaselError } from "@/lib/errors";
import { budgetDayOf, spendOn } from "./budget";
import { createGeneration } from "../generations/create-generation";
import { openTestEasel, type TestEasel } from "../testing/test-easel";

const chair = { model: "gpt-image-2", input: { prompt: "a chair", quality: "low" } };
const poster = { model: "gpt-image-2", input: { prompt: "a poster", quality: "high" } };
let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel({
    EASEL_DAILY_BUDGET_USD: "0.30",
    EASEL_PERSON_DAILY_USD: "0.10",
    EASEL_PICTURE_MAX_USD: "0.05",
    EASEL_MAX_RUNNING: "4",
  });
});
beforeEach(() => easel.forget());
afterAll(() => easel.close());

/** How many of so many at once are stored; the others must be refused with this code. */
async function storedOf(count: number, person: string | null, code: string): Promise<number> {
  const outcomes = await Promise.allSettled(
    Array.from({ length: count }, () =>
      createGeneration(easel, crypto.randomUUID(), chair, person),
    ),
  );
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(
    refused.map(({ reason }) => (reason instanceof EaselError ? reason.code : reason)),
  ).toEqual(refused.map(() => code));
  return count - refused.length;
}

it("one person's day holds against 200 pictures at once, and leaves the others theirs", async () => {
  expect(await storedOf(200, "Ada", "over_person_limit")).toBe(20);
  expect(await storedOf(10, "Grace", "over_person_limit")).toBe(10);
});

it("those without a name share one person's day", async () => {
  expect(await storedOf(30, null, "over_person_limit")).toBe(20);
});

it("everyone's day holds against 200 pictures of many people at once", async () => {
  const people = Array.from({ length: 10 }, (_, index) => `Person ${index}`);
  const stored = await Promise.all(people.map((person) => storedOf(20, person, "over_budget")));
  expect(stored.reduce((sum, count) => sum + count)).toBe(60);
  const { held, spent } = await spendOn(easel.database, budgetDayOf(easel.clock.now()));
  expect(held + spent).toBe(300_000);
});

it("a picture dearer than one may be is refused in words, with nothing held", async () => {
  await expect(createGeneration(easel, crypto.randomUUID(), poster, "Ada")).rejects.toMatchObject({
    code: "over_picture_limit",
    userMessage:
      "This picture may cost $0.17 and the most one picture may cost here is $0.05. Choose a cheaper one.",
  });
  expect(await easel.rows()).toEqual([]);
});
