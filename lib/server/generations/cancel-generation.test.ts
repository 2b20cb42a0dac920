import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generations } from "../database/schema";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { cancelGeneration } from "./cancel-generation";
import { drive } from "./drive";

let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel({ EASEL_MAX_RUNNING: "2" });
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

describe("a generation that still waits", () => {
  it("can be cancelled free of charge, and then is never sent", async () => {
    const { id } = await easel.generate({ prompt: "a chair" });
    await cancelGeneration(easel, id);
    await cancelGeneration(easel, id);
    await easel.driveFor(3);
    expect(await easel.row(id)).toMatchObject({ state: "cancelled", held: 0 });
    expect(easel.posts).toEqual([]);
  });

  it("belongs to nobody any more once it is cancelled", async () => {
    const { id } = await easel.generate({ prompt: "a chair" });
    await easel.database
      .update(generations)
      .set({ lease: randomUUID(), leaseUntil: easel.clock.now() });
    expect(await cancelGeneration(easel, id)).toMatchObject({ lease: null, leaseUntil: null });
  });

  it("cannot be cancelled any more once it was sent", async () => {
    const { id } = await easel.generate({ prompt: "a chair" });
    await drive(easel);
    await expect(cancelGeneration(easel, id)).rejects.toMatchObject({ code: "already_submitted" });
  });
});
