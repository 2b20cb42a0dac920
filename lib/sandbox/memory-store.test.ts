import { describe, expect, it } from "vitest";
import { memoryStore } from "./memory-store";

describe("memoryStore", () => {
  it("forgets the oldest files beyond its bytes, and never the one just kept", async () => {
    const store = memoryStore(10);
    await store.put("first", new Uint8Array(4));
    await store.put("second", new Uint8Array(4));
    await store.put("first", new Uint8Array(5));
    await store.put("third", new Uint8Array(4));
    expect(await store.names()).toEqual(["first", "third"]);
    await store.put("large", new Uint8Array(11));
    expect(await store.names()).toEqual(["large"]);
  });
});
