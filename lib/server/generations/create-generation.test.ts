import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EaselError } from "@/lib/errors";
import { budgetDayOf, spendOn } from "../money/budget";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { createGeneration } from "./create-generation";
import { drive } from "./drive";

const chair = { model: "gpt-image-2", input: { prompt: "a chair", quality: "low" } };
const id = "0190a1b2-0000-7000-8000-000000007f3a";
let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel({ EASEL_DAILY_BUDGET_USD: "0.10", EASEL_MAX_RUNNING: "200" });
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

describe("the same id", () => {
  it("with the same body is the same generation for ever, whatever the order of its keys", async () => {
    const first = await createGeneration(easel, id, chair);
    await drive(easel);
    const again = await createGeneration(easel, id, {
      input: { quality: "low", prompt: "a chair" },
      model: "gpt-image-2",
    });
    expect(again.id).toBe(first.id);
    expect(again.state).toBe("running");
    expect(await easel.rows()).toHaveLength(1);
  });

  it("sent twenty times at once is one generation and one submit", async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => createGeneration(easel, id, chair)),
    );
    expect(new Set(all.map((row) => row.id)).size).toBe(1);
    await Promise.all([drive(easel), drive(easel)]);
    expect(easel.posts).toHaveLength(1);
  });

  it("with another body is refused", async () => {
    await createGeneration(easel, id, chair);
    const other = { ...chair, input: { prompt: "a table" } };
    await expect(createGeneration(easel, id, other)).rejects.toMatchObject({ code: "other_body" });
  });

  it("is answered before the budget is asked", async () => {
    await createGeneration(easel, id, chair);
    for (let count = 0; count < 19; count += 1) await easel.generate(chair.input);
    await expect(easel.generate(chair.input)).rejects.toMatchObject({ code: "over_budget" });
    expect((await createGeneration(easel, id, chair)).id).toBe(id);
  });

  it("sent twice at once is not refused for the money that it holds itself", async () => {
    for (let count = 0; count < 19; count += 1) await easel.generate(chair.input);
    const both = await Promise.all([1, 2].map(() => createGeneration(easel, id, chair)));
    expect(both.map((row) => row.id)).toEqual([id, id]);
  });
});

describe("spends nothing on", () => {
  it.each<[string, unknown, Record<string, RegExp>]>([
    ["a model outside the catalogue", { ...chair, model: "veo-3" }, { model: /no such model/ }],
    ["a body that is no object", [], { body: /must be an object/ }],
    ["null", null, { body: /must be an object/ }],
    ["a field it does not know", { ...chair, user: "x" }, { user: /no field named "user"/ }],
    ["no prompt", { ...chair, input: {} }, { prompt: /./ }],
    ["a blank prompt", { ...chair, input: { prompt: "  " } }, { prompt: /./ }],
    [
      "a prompt of 40,000 characters",
      { ...chair, input: { prompt: "x".repeat(40_000) } },
      { prompt: /32,000/ },
    ],
    [
      "a value the model does not accept",
      { ...chair, input: { prompt: "a", quality: "best" } },
      { quality: /./ },
    ],
    ["a number where a text belongs", { ...chair, input: { prompt: 7 } }, { prompt: /./ }],
    ["a parameter it does not have", { ...chair, input: { prompt: "a", seed: 1 } }, { seed: /./ }],
    [
      "an absurd size",
      { ...chair, input: { prompt: "a", width: 1e9, height: 16 } },
      { width: /./ },
    ],
    ["half a custom size", { ...chair, input: { prompt: "a", width: 1024 } }, { height: /./ }],
    [
      "a transparent JPEG",
      { ...chair, input: { prompt: "a", background: "transparent", output_format: "jpeg" } },
      { background: /JPEG/, output_format: /JPEG/ },
    ],
    [
      "a PNG with compression",
      { ...chair, input: { prompt: "a", output_compression: 50 } },
      { output_compression: /PNG/ },
    ],
    ["a parent that is no id", { ...chair, parentId: "first" }, { parentId: /./ }],
    ["a constructor", { ...chair, input: { prompt: "a", constructor: "x" } }, { constructor: /./ }],
  ])("%s, and says so at the field", async (_, body, fields) => {
    const error = await createGeneration(easel, id, body).catch((cause: unknown) => cause);
    if (!(error instanceof EaselError)) throw new Error(`It was not refused: ${String(error)}`);
    expect(error.fields).toEqual(
      Object.fromEntries(
        Object.entries(fields).map(([name, words]) => [name, expect.stringMatching(words)]),
      ),
    );
    expect(await easel.rows()).toEqual([]);
  });

  it("a body of junk, which is not told back at length", async () => {
    const junk = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, 1]));
    const error = await createGeneration(easel, id, { ...chair, ...junk }).catch(
      (cause: unknown) => cause,
    );
    if (!(error instanceof EaselError)) throw new Error(`It was not refused: ${String(error)}`);
    expect(Object.keys(error.fields ?? {})).toHaveLength(20);
  });
});

describe("the day's budget", () => {
  it("is never passed by 60 requests at once", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, () => easel.generate(chair.input)),
    );
    const accepted = outcomes.filter((outcome) => outcome.status === "fulfilled");
    expect(accepted).toHaveLength(20);
    const spend = await spendOn(easel.database, budgetDayOf(easel.clock.now()));
    expect(spend).toEqual({ held: 100_000, spent: 0 });
  });

  it("says what is left and what is needed", async () => {
    await expect(easel.generate({ prompt: "a chair", quality: "high" })).rejects.toMatchObject({
      code: "over_budget",
      userMessage: expect.stringContaining("has $0.10 left and this picture may cost $0.17"),
    });
  });

  it("gets back what failed free of charge, and settles to what was charged", async () => {
    await easel.generate({ prompt: "a chair [error 400]", quality: "low" });
    await easel.generate({ prompt: "a chair [dear]", quality: "low" });
    await easel.driveFor(200);
    const spend = await spendOn(easel.database, "2026-11-21");
    expect(spend).toEqual({ held: 0, spent: 10_000 });
  });
});
