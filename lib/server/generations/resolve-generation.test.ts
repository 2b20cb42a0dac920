import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { failures } from "@/lib/errors";
import type { PollOutcome } from "@/lib/segmind/outcome";
import { type BalanceMemory, takeReading } from "../money/balance-readings";
import { budgetDayOf, spendOn } from "../money/budget";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { released, unknown } from "./change";
import { keepOriginal } from "./collect";
import { drive } from "./drive";
import { tell } from "./tell-generation";
import { recordDecision, recordRequestId } from "./record";
import { resolveGeneration } from "./resolve-generation";

const requestId = "0190a1b2-0000-7000-8000-00000000beef";
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

const check = (id: string, on: Easel = easel) => resolveGeneration(on, memory, { id, as: "check" });
const release = (id: string, on: Easel = easel) =>
  resolveGeneration(on, memory, { id, as: "not_charged" });

/** A picture that was sent, of which no answer came. */
async function lost(): Promise<GenerationRow> {
  const { id } = await easel.generate({ prompt: "a chair [reset]", quality: "low" });
  await drive(easel);
  return easel.row(id);
}

/** A picture whose record was gone from Segmind when its hour was over. */
async function expired(): Promise<GenerationRow> {
  const { id } = await easel.generate({ prompt: "a chair [record lost]", quality: "low" });
  await drive(easel);
  easel.pass(3_600);
  await drive(easel);
  easel.pass(5);
  return easel.row(id);
}

/** The test's Easel with a Segmind whose every poll comes to this. */
function polling(outcome: PollOutcome): Easel {
  return { ...easel, segmind: { ...easel.segmind, poll: async () => outcome } };
}

async function held(): Promise<number> {
  return (await spendOn(easel.database, budgetDayOf(easel.clock.now()))).held;
}

describe("a picture that was kept by a process that died before it wrote of it", () => {
  const keptOnly = async () => {
    const { id } = await lost();
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } });
    await keepOriginal(easel, id, await picture.png().toBuffer());
    return id;
  };

  it("comes when a person looks", async () => {
    const id = await keptOnly();
    expect(await check(id)).toMatchObject({ state: "collecting" });
    await easel.driveFor(5);
    expect(await easel.row(id)).toMatchObject({ state: "done" });
  });

  it("is not given up by who says that it was not charged: it is there", async () => {
    const id = await keptOnly();
    await expect(release(id)).rejects.toMatchObject({ code: "not_unknown" });
    await easel.driveFor(5);
    expect(await easel.row(id)).toMatchObject({ state: "done" });
  });
});

describe("people who look again at the same time", () => {
  it("ask Segmind once in 2 s together, as everybody does", async () => {
    const { id } = await expired();
    let looks = 0;
    const poll = async () => {
      looks += 1;
      return { kind: "gone" } as const;
    };
    const on = { ...easel, segmind: { ...easel.segmind, poll } };
    await Promise.all([check(id, on), check(id, on)]);
    expect(looks).toBe(1);
    easel.pass(2);
    await check(id, on);
    expect(looks).toBe(2);
  });
});

describe("a person who looks again", () => {
  it("sends nothing that could cost money, and settles nothing without Segmind's word", async () => {
    const before = await lost();
    easel.pass(5);
    await check(before.id);
    expect(await easel.row(before.id)).toEqual({ ...before, doubtedAt: easel.clock.now() });
    expect(easel.posts).toHaveLength(1);
  });

  it("has the balance read anew, as evidence that leaves the state and the money alone", async () => {
    await takeReading(easel, memory);
    easel.pass(5);
    const { id, estimate } = await lost();
    easel.pass(5);
    await check(id);

    expect((await tell(easel, await easel.row(id))).evidence).toMatchObject({
      otherChargesUsd: 0,
      otherCharges: 0,
      otherUnknown: 0,
      afterAt: easel.clock.now().toISOString(),
    });
    expect(await easel.row(id)).toMatchObject({ state: "unknown", held: estimate, cost: null });
  });

  it("is told nothing new, and no failure, while Segmind cannot be asked for the balance", async () => {
    const { id } = await lost();
    const balance = async () => ({ kind: "unreachable", detail: "" }) as const;
    await check(id, { ...easel, segmind: { ...easel.segmind, balance } });
    expect((await tell(easel, await easel.row(id))).evidence).toBeNull();
  });

  it("gets the picture past the hour where Segmind's record is still there", async () => {
    const { id } = await expired();
    const outputUrl = "https://images.segmind.com/outputs/a.png";
    await check(id, polling({ kind: "completed", outputUrl, costMicroUsd: 5_000 }));
    expect(await easel.row(id)).toMatchObject({
      state: "collecting",
      outputUrl,
      cost: 5_000,
      failureCode: null,
    });
  });

  it("has a job that is not over yet waited for again", async () => {
    const { id, requestId } = await expired();
    await check(id, polling({ kind: "pending", status: "processing" }));
    expect(await easel.row(id)).toMatchObject({ state: "running", requestId, failureCode: null });
  });

  it("gets the money back when Segmind says that the job failed", async () => {
    const { id } = await expired();
    const refused = { kind: "refused", reason: "job_failed", status: 422, detail: "" } as const;
    await check(id, polling(refused));
    expect(await easel.row(id)).toMatchObject({ state: "failed", failureCode: "job_failed" });
    expect(await held()).toBe(0);
  });

  it("comes too late where Segmind's id came meanwhile", async () => {
    const { id } = await lost();
    const balance = async () => {
      await recordRequestId(easel, id, requestId);
      return { kind: "unreachable", detail: "" } as const;
    };
    const row = await check(id, { ...easel, segmind: { ...easel.segmind, balance } });
    expect(row).toMatchObject({ state: "running", requestId });
  });
});

describe("a person who gives the money free", () => {
  it("has it free at once, under their own word, and nothing is sent", async () => {
    const { id, estimate } = await lost();
    expect(await held()).toBe(estimate);
    await release(id);
    expect(await held()).toBe(0);
    expect((await tell(easel, await easel.row(id))).failure).toEqual({
      code: "marked_not_charged",
      message: failures.marked_not_charged.message,
      charged: "no",
    });
    await easel.driveFor(60);
    expect(easel.posts).toHaveLength(1);
    expect((await easel.row(id)).state).toBe("failed");
  });

  it("still gets the picture, and its cost booked, when Segmind's id comes late", async () => {
    const twin = await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    const { requestId: late } = await easel.row(twin.id);
    await easel.forget();
    const { id, estimate } = await lost();
    await release(id);

    await recordRequestId(easel, id, late ?? "");
    expect(await held()).toBe(estimate);
    await easel.driveFor(200);
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: 5_000 });
  });

  it("never keeps the picture away whose id comes in the same moment, whichever is first", async () => {
    const { id, estimate } = await lost();
    const [freed] = await Promise.allSettled([release(id), recordRequestId(easel, id, requestId)]);
    // Who came too late is told so; anything else would be a fault.
    if (freed.status === "rejected") expect(freed.reason).toMatchObject({ code: "not_unknown" });
    expect(await easel.row(id)).toMatchObject({ state: "running", requestId });
    expect(await held()).toBe(estimate);
  });

  it("writes nothing where Segmind's id came since the row was read, unknown again or not", async () => {
    const read = await lost();
    await recordRequestId(easel, read.id, requestId);
    expect(await recordDecision(easel, read, released(easel.clock.now()))).toBe(false);
    expect((await easel.row(read.id)).state).toBe("running");
    await easel.database.update(generations).set(unknown("record_expired", easel.clock.now()));
    expect(await recordDecision(easel, read, released(easel.clock.now()))).toBe(false);
    expect(await easel.row(read.id)).toMatchObject({ state: "unknown", requestId });
  });
});

it.each(["check", "not_charged"] as const)(
  "%s is refused for whatever is not unknown, and changes nothing",
  async (as) => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const settled = await lost();
    await release(settled.id);
    for (const row of [await easel.row(id), await easel.row(settled.id)]) {
      await expect(resolveGeneration(easel, memory, { id: row.id, as })).rejects.toMatchObject({
        code: "not_unknown",
      });
      expect(await easel.row(row.id)).toEqual(row);
    }
  },
);
