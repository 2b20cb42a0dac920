import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { claimDue } from "./claim";
import { drive } from "./drive";
import { record, recordInterruptedSubmits, recordRequestId } from "./record";

let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel({ EASEL_MAX_RUNNING: "2" });
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

describe("an answer that was lost", () => {
  it.each([
    "[error 502]",
    "[error 503]",
    "[error 504]",
    "[error 500 html]",
    "[reset]",
    "[half body]",
    "[no id]",
  ])("for %s is unknown, keeps its money held and is never sent again", async (tag) => {
    const { id } = await easel.generate({ prompt: `a chair ${tag}`, quality: "low" });
    await easel.driveFor(60);
    const row = await easel.row(id);
    expect(row).toMatchObject({ state: "unknown", failureCode: "outcome_unknown" });
    expect(row.held).toBe(row.estimate);
    expect(easel.posts).toHaveLength(1);
  });

  it("still brings the picture when Segmind's id arrives late", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    const { requestId } = await easel.row(id);
    await easel.forget();
    const again = await easel.generate({ prompt: "a chair [error 502]", quality: "low" });
    await drive(easel);
    expect((await easel.row(again.id)).state).toBe("unknown");

    await recordRequestId(easel, again.id, requestId ?? "");
    await easel.driveFor(200);
    expect((await easel.row(again.id)).state).toBe("done");
  });

  it("is what a server finds that was killed while it submitted", async () => {
    const { id } = await easel.generate({ prompt: "a chair [hang]", quality: "low" });
    void drive(easel);
    await expect.poll(async () => (await easel.row(id)).state).toBe("submitting");

    expect(await recordInterruptedSubmits(easel)).toEqual([id]);
    await easel.driveFor(3);
    expect((await easel.row(id)).state).toBe("unknown");
    expect(easel.posts).toHaveLength(1);
  });
});

describe("what a step found out", () => {
  it("is dropped once another has the row", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    easel.pass(100);
    const [slept] = await claimDue(easel);
    easel.pass(10);
    const [awake] = await claimDue(easel);
    if (slept === undefined || awake === undefined) throw new Error("Nothing was claimed.");

    expect(await record(easel, slept, { state: "failed", failureCode: "picture_lost" })).toBe(
      false,
    );
    expect(await easel.row(id)).toEqual(awake);
    expect(await record(easel, awake, { attempts: 1 })).toBe(true);
  });
});
