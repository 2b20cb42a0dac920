import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { balanceReadings } from "../database/schema";
import { storeGenerations } from "../testing/store-generations";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { readDrift } from "./read-drift";

const november = { from: "2026-11-01", to: "2026-11-30" };
let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel();
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

describe("the drift of a period", () => {
  it("goes on an hour after a submit whose outcome nobody ever settled, and says nothing of that hour", async () => {
    await storeGenerations(
      easel,
      { state: "unknown", submittedAt: new Date("2026-09-01T12:00:00Z") },
      { state: "unknown", submittedAt: new Date("2026-11-19T12:00:00Z") },
    );
    await easel.database.insert(balanceReadings).values([
      { at: new Date("2026-11-19T09:00:00Z"), total: 10_000_000 },
      { at: new Date("2026-11-19T11:00:00Z"), total: 9_900_000 },
      { at: new Date("2026-11-19T12:59:00Z"), total: 9_735_000 },
      { at: new Date("2026-11-19T13:00:00Z"), total: 9_735_000 },
      { at: new Date("2026-11-21T12:10:00Z"), total: 9_415_000 },
    ]);
    expect(await readDrift(easel, november)).toEqual({
      since: new Date("2026-11-19T09:00:00Z"),
      until: new Date("2026-11-21T12:10:00Z"),
      drift: 420_000,
      added: 0,
    });
  });

  it.each([
    ["for not charged", { state: "failed", failureCode: "marked_not_charged" } as const, 705_000],
    ["for done", { state: "done", cost: 165_000 } as const, 540_000],
  ])(
    "goes on after that hour also where it is settled days later, %s",
    async (_, settled, drift) => {
      const submittedAt = new Date("2026-11-10T12:00:00Z");
      await storeGenerations(easel, {
        ...settled,
        submittedAt,
        doubtedAt: submittedAt,
        finishedAt: new Date("2026-11-20T12:00:00Z"),
      });
      await easel.database.insert(balanceReadings).values([
        { at: new Date("2026-11-10T11:00:00Z"), total: 1_000_000 },
        { at: new Date("2026-11-10T12:59:00Z"), total: 999_000 },
        { at: new Date("2026-11-10T13:00:00Z"), total: 835_000 },
        { at: new Date("2026-11-12T12:00:00Z"), total: 295_000 },
        { at: new Date("2026-11-13T12:00:00Z"), total: 9_295_000 },
      ]);
      expect(await readDrift(easel, november)).toEqual({
        since: new Date("2026-11-10T11:00:00.000Z"),
        until: new Date("2026-11-13T12:00:00.000Z"),
        drift,
        added: 9_000_000,
      });
    },
  );

  it("waits for one whose id came after all and that still runs", async () => {
    const submittedAt = new Date("2026-11-10T12:00:00Z");
    await storeGenerations(easel, { state: "running", submittedAt, doubtedAt: submittedAt });
    await easel.database.insert(balanceReadings).values([
      { at: new Date("2026-11-10T11:00:00Z"), total: 1_000_000 },
      { at: new Date("2026-11-10T14:00:00Z"), total: 835_000 },
    ]);
    expect(await readDrift(easel, november)).toBeNull();
  });

  it("is not disturbed by what waits, however often it was tried", async () => {
    await storeGenerations(easel, {
      state: "waiting",
      submittedAt: new Date("2026-11-20T12:00:00Z"),
    });
    await easel.database.insert(balanceReadings).values([
      { at: new Date("2026-11-19T09:00:00Z"), total: 10_000_000 },
      { at: new Date("2026-11-21T12:10:00Z"), total: 10_000_000 },
    ]);
    expect(await readDrift(easel, november)).toMatchObject({
      drift: 0,
      until: new Date("2026-11-21T12:10:00Z"),
    });
  });
});
