import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type SpendAmounts, spendPicturesSchema, spendSchema } from "@/lib/contract/spend";
import { usdOf } from "@/lib/words/money";
import { spendOn } from "../money/budget";
import { balanceReadings, type GenerationRow } from "../database/schema";
import { storeGenerations } from "../testing/store-generations";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { allSpendPictures } from "./find-spend-pictures";
import { readSpend } from "./read-spend";

const november = { from: "2026-11-01", to: "2026-11-30" };
let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel();
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

type Given = Partial<GenerationRow>;

/** A finished picture of so many micro-dollars. */
function paid(cost: number, given: Given = {}): Given {
  return { state: "done", cost, finishedAt: new Date("2026-11-21T12:02:00Z"), ...given };
}

describe("what a period came to", () => {
  it("is told to the micro-dollar, in all and by day, model and person", async () => {
    await storeGenerations(
      easel,
      paid(165_001, { madeBy: "Asha" }),
      paid(53_000, { madeBy: "Asha", model: "gpt-image-1" }),
      paid(5_000, { budgetDay: "2026-11-02" }),
    );
    const spend = spendSchema.parse(await readSpend(easel, november));
    expect(spend.total).toMatchObject({ costUsd: 0.223001, pictureCount: 3, aboutUsd: 0 });
    expect(spend.days.map(({ day, costUsd }) => [day, costUsd])).toEqual([
      ["2026-11-21", 0.218001],
      ["2026-11-02", 0.005],
    ]);
    expect(spend.models.map(({ model, costUsd }) => [model, costUsd])).toEqual([
      ["gpt-image-2", 0.170001],
      ["gpt-image-1", 0.053],
    ]);
    expect(spend.people.map(({ madeBy, costUsd }) => [madeBy, costUsd])).toEqual([
      ["Asha", 0.218001],
      [null, 0.005],
    ]);
    expect(spend).toMatchObject({ mode: "live", today: "2026-11-21", dayBudgetUsd: 20 });
  });

  it("counts a picture to the UTC day it was asked for on, both ends of the period included", async () => {
    await storeGenerations(
      easel,
      paid(1, { budgetDay: "2026-10-31" }),
      paid(10, { budgetDay: "2026-11-01" }),
      paid(100, { budgetDay: "2026-11-30", finishedAt: new Date("2026-12-01T00:01:00Z") }),
      paid(1_000, { budgetDay: "2026-12-01" }),
    );
    expect((await readSpend(easel, november)).total.costUsd).toBe(usdOf(110));
  });

  it("leaves out what is cancelled or not charged, and takes in a charged failure", async () => {
    await storeGenerations(
      easel,
      { state: "cancelled", held: 0 },
      { state: "failed", failureCode: "moderated", held: 0 },
      { state: "failed", failureCode: "picture_lost", cost: 165_000 },
    );
    const { total } = await readSpend(easel, november);
    expect(total).toEqual({ ...nothing, costUsd: 0.165, pictureCount: 1 });
  });

  it("tells what is held apart, and what may have been charged apart from that", async () => {
    await storeGenerations(
      easel,
      { state: "waiting", held: 1_000 },
      { state: "submitting", held: 20_000 },
      { state: "running", held: 300_000 },
      { state: "unknown", held: 165_000 },
      { state: "collecting", held: 9, cost: 7_000 },
    );
    const { total } = await readSpend(easel, november);
    expect(total).toEqual({
      ...nothing,
      costUsd: 0.007,
      pictureCount: 1,
      heldUsd: 0.321,
      heldCount: 3,
      unknownUsd: 0.165,
      unknownCount: 1,
    });
  });

  it("tells how much of it is an estimate", async () => {
    await storeGenerations(easel, paid(165_000, { isCostAbout: true }), paid(53_000));
    const { total } = await readSpend(easel, november);
    expect(total).toMatchObject({ costUsd: 0.218, aboutUsd: 0.165 });
  });

  it("is nothing where nothing was made", async () => {
    const spend = await readSpend(easel, november);
    expect(spend).toMatchObject({ total: nothing, days: [], models: [], people: [] });
    expect(spend.compared).toBeNull();
  });

  it("adds up: every part to the total, the pictures too, and each day to what its budget counts", async () => {
    const row = fc.record({
      state: fc.constantFrom("waiting", "running", "done", "failed", "unknown", "cancelled"),
      cost: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
      held: fc.integer({ min: 0, max: 5_000_000 }),
      isCostAbout: fc.boolean(),
      model: fc.constantFrom("gpt-image-2", "gpt-image-1", "one-that-is-gone"),
      madeBy: fc.option(fc.constantFrom("Asha", "Ben", "null", "")),
      budgetDay: fc.constantFrom("2026-11-01", "2026-11-15", "2026-11-30"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        await easel.forget();
        await storeGenerations(easel, ...rows);
        const { total, days, models, people } = await readSpend(easel, november);
        for (const parts of [days, models, people]) expect(sumOf(parts)).toEqual(microOf(total));
        for (const day of days) {
          const { spent, held } = await spendOn(easel.database, day.day);
          const { costUsd, heldUsd, unknownUsd } = microOf(day);
          expect([costUsd, heldUsd + unknownUsd]).toEqual([spent, held]);
        }
        const pictures = await allSpendPictures(easel, {
          ...november,
          model: null,
          madeBy: undefined,
        });
        spendPicturesSchema.parse({ items: pictures, nextCursor: null });
        const costs = pictures.map(({ costUsd }) => Math.round((costUsd ?? 0) * 1_000_000));
        expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(microOf(total).costUsd);
      }),
      { numRuns: 40 },
    );
  });
});

describe("what Segmind's balance says", () => {
  it("is the drift between quiet readings of the period", async () => {
    await storeGenerations(
      easel,
      paid(165_000, {
        submittedAt: new Date("2026-11-21T12:00:00Z"),
        finishedAt: new Date("2026-11-21T12:02:00Z"),
      }),
    );
    await easel.database.insert(balanceReadings).values([
      { at: new Date("2026-10-31T23:59:00Z"), total: 99_000_000 },
      { at: new Date("2026-11-19T09:00:00Z"), total: 10_000_000 },
      { at: new Date("2026-11-21T12:01:00Z"), total: 9_835_000 },
      { at: new Date("2026-11-21T12:10:00Z"), total: 9_415_000 },
    ]);
    expect((await readSpend(easel, november)).compared).toEqual({
      since: "2026-11-19T09:00:00.000Z",
      until: "2026-11-21T12:10:00.000Z",
      driftUsd: 0.42,
      addedUsd: 0,
    });
  });
});

const nothing: SpendAmounts = {
  costUsd: 0,
  aboutUsd: 0,
  pictureCount: 0,
  heldUsd: 0,
  heldCount: 0,
  unknownUsd: 0,
  unknownCount: 0,
};

/** As whole micro-dollars, which add up without a rest. */
function microOf(amounts: SpendAmounts): SpendAmounts {
  const micro = (usd: number) => Math.round(usd * 1_000_000);
  const { costUsd, aboutUsd, heldUsd, unknownUsd, pictureCount, heldCount, unknownCount } = amounts;
  return {
    costUsd: micro(costUsd),
    aboutUsd: micro(aboutUsd),
    heldUsd: micro(heldUsd),
    unknownUsd: micro(unknownUsd),
    pictureCount,
    heldCount,
    unknownCount,
  };
}

function sumOf(parts: readonly SpendAmounts[]): SpendAmounts {
  return parts.map(microOf).reduce(
    (sum, part) => ({
      costUsd: sum.costUsd + part.costUsd,
      aboutUsd: sum.aboutUsd + part.aboutUsd,
      heldUsd: sum.heldUsd + part.heldUsd,
      unknownUsd: sum.unknownUsd + part.unknownUsd,
      pictureCount: sum.pictureCount + part.pictureCount,
      heldCount: sum.heldCount + part.heldCount,
      unknownCount: sum.unknownCount + part.unknownCount,
    }),
    nothing,
  );
}
