import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { drive } from "./drive";
import { driveToEnd } from "./drive-to-end";

let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel({ EASEL_MAX_RUNNING: "1" });
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

/** When each drive began, in seconds. */
async function driven(one: TestEasel, id: string, act = drive): Promise<number[]> {
  const startMs = one.clock.monotonicMs();
  const begun: number[] = [];
  await driveToEnd(one, id, async () => {
    begun.push((one.clock.monotonicMs() - startMs) / 1_000);
    await act(one);
  });
  return begun;
}

describe("where no timer lives, a picture whose person left at once", () => {
  it("is made, though nobody asks for it again", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await driven(easel, id);
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: 5_000 });
    expect(easel.posts).toHaveLength(1);
  });

  it("is made behind the one that has its slot", async () => {
    await easel.generate({ prompt: "a chair", quality: "low" });
    easel.pass(1);
    const { id } = await easel.generate({ prompt: "a table", quality: "low" });
    await driven(easel, id);
    expect((await easel.rows()).map(({ state }) => state)).toEqual(["done", "done"]);
  });

  it("is left where it takes longer than a function lives, with time for a last submit's answer", async () => {
    const { id } = await easel.generate({ prompt: "a chair [slow]", quality: "high" });
    const begun = await driven(easel, id);
    expect((await easel.row(id)).state).toBe("running");
    expect(begun.at(-1)).toBe(240);
  });

  it("is driven on when the database was away meanwhile", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    let reads = 0;
    const database: typeof easel.database = Object.assign(Object.create(easel.database), {
      select: (...given: Parameters<typeof easel.database.select>) => {
        reads += 1;
        if (reads === 1) throw new Error("The database is gone.");
        return easel.database.select(...given);
      },
    });
    await driveToEnd({ ...easel, database }, id, async () => void (await drive(easel)));
    expect((await easel.row(id)).state).toBe("done");
  });
});

it("over v1, whose answer takes three minutes, no drive begins that its function would not outlive", async () => {
  const blocking = { ...easel, env: { ...easel.env, transport: "v1" as const } };
  const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
  const idle = async () => ({ prepared: 0, submitted: 0, polled: 0, collected: 0 });
  expect((await driven(blocking, id, idle)).at(-1)).toBe(100);
});
