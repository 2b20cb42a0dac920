import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { wishTaker } from "./wishes";

const chair = { model: "gpt-image-2", input: { prompt: "A chair" } };
const table = { model: "gpt-image-2", input: { prompt: "A table" } };

beforeEach(() => {
  indexedDB = new IDBFactory();
});

describe("the same wish", () => {
  it("is one request asked for twice in half a second, in the batch that it had first", async () => {
    const { utter } = openTab();
    const first = await utter(0, [{ ...chair, batchId: "a" }]);
    expect(await utter(499, [{ ...chair, batchId: "b" }])).toEqual(first);
    expect(first.map(({ request }) => request.batchId)).toEqual(["a"]);
  });

  it("stays one for as long as a key is held down", async () => {
    const { utter } = openTab();
    const uttered = await Promise.all([0, 300, 600, 900].map((atMs) => utter(atMs, [chair])));
    expect(countPictures(uttered)).toBe(1);
  });

  it("is over after half a second: who clicks again wants another picture", async () => {
    const { utter } = openTab();
    expect(countPictures([await utter(0, [chair]), await utter(500, [chair])])).toBe(2);
  });

  it("is not what asks for something else, or for more of it", async () => {
    const { utter } = openTab();
    const one = [await utter(0, [chair]), await utter(1, [table])];
    expect(countPictures([...one, await utter(2, [table, table])])).toBe(4);
  });

  it("is not the wish to run again what has just come to nothing", async () => {
    const { utter } = openTab();
    const first = await utter(0, [chair]);
    const again = [
      await utter(200, [chair], "the first chair"),
      await utter(400, [chair], "the first chair"),
    ];
    expect(countPictures(again)).toBe(1);
    expect(countPictures([first, ...again])).toBe(2);
  });

  it("is one within a tab also where the browser keeps nothing", async () => {
    indexedDB = Object.assign(new IDBFactory(), {
      open: () => {
        throw new Error("refused");
      },
    });
    const { utter } = openTab();
    expect(countPictures([await utter(0, [chair]), await utter(100, [chair])])).toBe(1);
  });
});

describe("in two tabs", () => {
  it("the same wish is one, however close they come", async () => {
    const tabs = [openTab(), openTab()];
    const uttered = await Promise.all(tabs.map(({ utter }) => utter(7, [chair])));
    expect(countPictures(uttered)).toBe(1);
  });

  it("what is asked for a second later is another picture", async () => {
    const uttered = [await openTab().utter(0, [chair]), await openTab().utter(1_000, [chair])];
    expect(countPictures(uttered)).toBe(2);
  });

  it("a clock that was set back an hour swallows no wish", async () => {
    const uttered = [await openTab().utter(3_600_000, [chair]), await openTab().utter(0, [chair])];
    expect(countPictures(uttered)).toBe(2);
  });
});

it("is told in this tab also where the browser does not answer", async () => {
  indexedDB = Object.assign(new IDBFactory(), { open: () => new IDBOpenDBRequest() });
  const { utter } = openTab();
  const uttered = await Promise.all([utter(0, [chair]), utter(100, [chair])]);
  expect(countPictures(uttered)).toBe(1);
});

function countPictures(uttered: readonly (readonly { readonly id: string }[])[]): number {
  return new Set(uttered.flat().map(({ id }) => id)).size;
}

function openTab() {
  let nowMs = 0;
  const takeWish = wishTaker(() => nowMs);
  return {
    utter: (
      atMs: number,
      requests: Parameters<typeof takeWish>[0],
      repeats: string | null = null,
    ) => {
      nowMs = atMs;
      return takeWish(requests, repeats);
    },
  };
}
