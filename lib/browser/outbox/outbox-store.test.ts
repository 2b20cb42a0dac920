import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { openOutboxStore } from "./outbox-store";

const entry = {
  id: "0190a1b2-0000-7000-8000-000000000001",
  request: { model: "gpt-image-2", input: { prompt: "A chair" } },
  createdAt: 0,
};

beforeEach(() => {
  indexedDB = new IDBFactory();
});

describe("an open tab's store", () => {
  it("does not keep a newer version in another tab from opening its own, and goes on in memory", async () => {
    const store = openOutboxStore();
    await store.put([]);
    const newer = await openDB("easel-outbox", 2);
    expect(newer.version).toBe(2);

    await store.put([entry]);
    expect(await store.all()).toEqual([entry]);
    expect(await store.has(entry.id)).toBe(true);
    await store.remove(entry.id);
    expect(await store.all()).toEqual([]);
    newer.close();
  });

  it("is made anew after the browser's data were cleared, and outlives its page again", async () => {
    const store = openOutboxStore();
    await store.put([entry]);
    await deleteDB("easel-outbox");

    await store.put([entry]);
    expect(await openOutboxStore().all()).toEqual([entry]);
  });
});
