import { describe, expect, it } from "vitest";
import { sameWishFinder } from "./same-wish";

const chair = { model: "gpt-image-2", input: { prompt: "A chair" } };
const table = { model: "gpt-image-2", input: { prompt: "A table" } };

describe("the same wish", () => {
  it("is one request asked for twice in half a second, whatever its batch", () => {
    const { ask } = setUp();
    expect(ask(0, [{ ...chair, batchId: "a" }])).toBe(false);
    expect(ask(499, [{ ...chair, batchId: "b" }])).toBe(true);
  });

  it("stays one for as long as a key is held down", () => {
    const { ask } = setUp();
    expect([0, 300, 600, 900].map((atMs) => ask(atMs, [chair]))).toEqual([false, true, true, true]);
  });

  it("is over after half a second: who clicks again wants another picture", () => {
    const { ask } = setUp();
    expect(ask(0, [chair])).toBe(false);
    expect(ask(500, [chair])).toBe(false);
  });

  it("is not what asks for something else, or for more of it", () => {
    const { ask } = setUp();
    expect(ask(0, [chair])).toBe(false);
    expect(ask(1, [table])).toBe(false);
    expect(ask(2, [table, table])).toBe(false);
  });

  it("is not the wish to run again what has just come to nothing", () => {
    const { ask } = setUp();
    expect(ask(0, [chair])).toBe(false);
    expect(ask(200, [chair], "the first chair")).toBe(false);
    expect(ask(400, [chair], "the first chair")).toBe(true);
  });
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
