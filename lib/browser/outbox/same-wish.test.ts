import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { sameWishFinder } from "./same-wish";

const chair = { model: "gpt-image-2", input: { prompt: "A chair" } };
const table = { model: "gpt-image-2", input: { prompt: "A table" } };

beforeEach(() => {
  indexedDB = new IDBFactory();
});

describe("the same wish", () => {
  it("is one request asked for twice in half a second, whatever its batch", async () => {
    const { ask } = setUp();
    expect(await ask(0, [{ ...chair, batchId: "a" }])).toBe(false);
    expect(await ask(499, [{ ...chair, batchId: "b" }])).toBe(true);
  });

  it("stays one for as long as a key is held down", async () => {
    const { ask } = setUp();
    const asked = [0, 300, 600, 900].map((atMs) => ask(atMs, [chair]));
    expect(await Promise.all(asked)).toEqual([false, true, true, true]);
  });

  it("is over after half a second: who clicks again wants another picture", async () => {
    const { ask } = setUp();
    expect(await ask(0, [chair])).toBe(false);
    expect(await ask(500, [chair])).toBe(false);
  });

  it("is not what asks for something else, or for more of it", async () => {
    const { ask } = setUp();
    expect(await ask(0, [chair])).toBe(false);
    expect(await ask(1, [table])).toBe(false);
    expect(await ask(2, [table, table])).toBe(false);
  });

  it("is not the wish to run again what has just come to nothing", async () => {
    const { ask } = setUp();
    expect(await ask(0, [chair])).toBe(false);
    expect(await ask(200, [chair], "the first chair")).toBe(false);
    expect(await ask(400, [chair], "the first chair")).toBe(true);
  });
});

describe("in two tabs", () => {
  it("the same wish is one, however close they come", async () => {
    const [here, there] = [setUp(), setUp()];
    const asked = await Promise.all([here.ask(7, [chair]), there.ask(7, [chair])]);
    expect(asked).toEqual([false, true]);
  });

  it("what is asked for a second later is another picture", async () => {
    expect(await setUp().ask(0, [chair])).toBe(false);
    expect(await setUp().ask(1_000, [chair])).toBe(false);
  });

  it("a clock that was set back an hour swallows no wish", async () => {
    expect(await setUp().ask(3_600_000, [chair])).toBe(false);
    expect(await setUp().ask(0, [chair])).toBe(false);
  });
});

it("is told in this tab also where the browser keeps nothing", async () => {
  indexedDB = Object.assign(new IDBFactory(), {
    open: () => {
      throw new Error("refused");
    },
  });
  const { ask } = setUp();
  expect(await ask(0, [chair])).toBe(false);
  expect(await ask(100, [chair])).toBe(true);
});

function setUp() {
  let nowMs = 0;
  const isSameWish = sameWishFinder(() => nowMs);
  return {
    ask: (
      atMs: number,
      requests: Parameters<typeof isSameWish>[0],
      repeats: string | null = null,
    ) => {
      nowMs = atMs;
      return isSameWish(requests, repeats);
    },
  };
}
