import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { balanceReadings, type GenerationRow, generations } from "../database/schema";
import { generationRow } from "../testing/generation-row";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { findEvidence } from "./find-evidence";

const sent = new Date("2026-11-21T12:00:00Z");
const at = (minutes: number) => new Date(sent.getTime() + minutes * 60_000);
let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel();
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

/** Readings by their minute after the submit, in dollars. */
async function readings(totals: Readonly<Record<number, number>>): Promise<void> {
  const rows = Object.entries(totals).map(([minute, usd]) => ({
    at: at(Number(minute)),
    total: Math.round(usd * 1_000_000),
  }));
  await easel.database.insert(balanceReadings).values(rows);
}

async function store(given: Partial<GenerationRow>): Promise<GenerationRow> {
  const row = generationRow({
    id: crypto.randomUUID(),
    state: "unknown",
    submittedAt: sent,
    doubtedAt: at(0.5),
    ...given,
  });
  await easel.database.insert(generations).values(row);
  return row;
}

async function evidenceOf(row: GenerationRow) {
  return (await findEvidence(easel, [row])).get(row.id);
}

describe("the evidence of what became of a submit", () => {
  it("is the last balance from before it, and the newest of the hour after the doubt", async () => {
    await readings({ [-9]: 12.5, [-2]: 12.34, 1: 12.34, 30: 12.17, 61: 9 });
    expect(await evidenceOf(await store({}))).toEqual({
      beforeUsd: 12.34,
      beforeAt: at(-2).toISOString(),
      afterUsd: 12.17,
      afterAt: at(30).toISOString(),
      otherChargesUsd: 0,
      otherCharges: 0,
      otherUnknown: 0,
    });
  });

  it("goes on with each look of a person's", async () => {
    await readings({ [-2]: 12.34, 30: 12.34, 300: 12.17 });
    expect(await evidenceOf(await store({ doubtedAt: at(299) }))).toMatchObject({
      afterUsd: 12.17,
    });
  });

  it.each([
    ["no balance was read before it", { 1: 12 }],
    ["the one before it is older than an hour", { [-61]: 12.34, 1: 12 }],
    ["no balance was read after it", { [-2]: 12.34 }],
  ])("is none where %s", async (_, totals) => {
    await readings(totals);
    expect(await evidenceOf(await store({}))).toBeUndefined();
  });

  it("names what other pictures cost in between, and no more than that", async () => {
    await readings({ [-2]: 12.34, 30: 12.09 });
    const row = await store({});
    const done = { state: "done", cost: 40_000 } as const;
    await store({ ...done, finishedAt: at(-3) });
    await store({ ...done, finishedAt: at(5) });
    await store({ ...done, finishedAt: at(6) });
    await store({ state: "failed", finishedAt: at(7), held: 0 });
    expect(await evidenceOf(row)).toMatchObject({
      otherChargesUsd: 0.08,
      otherCharges: 2,
      otherUnknown: 0,
    });
  });

  it("counts other pictures that may have been charged, though nobody knows yet", async () => {
    await readings({ [-2]: 12.34, 30: 12.09 });
    const row = await store({});
    await store({ submittedAt: at(2) });
    await store({ state: "running", submittedAt: at(29) });
    await store({ state: "done", cost: 40_000, submittedAt: at(29), finishedAt: at(31) });
    await store({ state: "running", submittedAt: at(31) });
    await store({ submittedAt: at(-24 * 60) });
    expect(await evidenceOf(row)).toMatchObject({ otherCharges: 0, otherUnknown: 3 });
  });

  it("stays with one that a person marked as not charged, and with nothing else", async () => {
    await readings({ [-2]: 12.34, 30: 12.09 });
    const marked = await store({ state: "failed", failureCode: "marked_not_charged" });
    const refused = await store({ state: "failed", failureCode: "rejected_value" });
    const done = await store({ state: "done" });
    const evidence = await findEvidence(easel, [marked, refused, done]);
    expect([...evidence.keys()]).toEqual([marked.id]);
  });
});
