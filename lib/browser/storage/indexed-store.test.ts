import "fake-indexeddb/auto";
import type { DBSchema } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { indexedStore } from "./indexed-store";

type Schema = DBSchema & { words: { key: string; value: string } };

function openWords(name: string) {
  return indexedStore<Schema>(name, (opened) => void opened.createObjectStore("words"));
}

afterEach(() => vi.unstubAllGlobals());

describe("a store in IndexedDB", () => {
  it("keeps what is put into it for whoever opens it next", async () => {
    await openWords("kept")((opened) => opened.put("words", "hello", "greeting"), null);
    const read = await openWords("kept")((opened) => opened.get("words", "greeting"), undefined);
    expect(read).toBe("hello");
  });

  it("gives the other answer where what was tried fails", async () => {
    const fails = async () => Promise.reject(new Error("The disk is full."));
    expect(await openWords("full")(fails, "otherwise")).toBe("otherwise");
  });

  it("gives the other answer, again and again, where the browser has none", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const attempt = openWords("refused");
    expect(await attempt((opened) => opened.count("words"), -1)).toBe(-1);
    expect(await attempt((opened) => opened.count("words"), -1)).toBe(-1);
  });
});
