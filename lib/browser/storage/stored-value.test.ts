// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { crashCopy } from "./crash-copy";
import { storedValue } from "./stored-value";

const spec = {
  key: "easel.test",
  initial: 1,
  upgrade: (stored: unknown) => (typeof stored === "number" ? stored : null),
};

afterEach(() => localStorage.clear());

describe("a stored value", () => {
  it("is the initial one before anything was written", () => {
    expect(storedValue(spec).read()).toBe(1);
  });

  it("outlives the page that wrote it", () => {
    storedValue(spec).write(7);
    expect(storedValue(spec).read()).toBe(7);
  });

  it.each(["{", '"seven"', "null", "7", '{"value":7}', '{"value":"seven","savedAt":1}'])(
    "is the initial one where %s stands in storage",
    (text) => {
      localStorage.setItem(spec.key, text);
      expect(storedValue(spec).read()).toBe(1);
    },
  );

  it("tells its listeners until they leave", () => {
    const stored = storedValue(spec);
    const heard: number[] = [];
    const leave = stored.subscribe(() => heard.push(stored.read()));
    stored.write(2);
    leave();
    stored.write(3);
    expect(heard).toEqual([2]);
  });

  it("survives a browser killed before local storage reached the disk", async () => {
    const durable = { ...spec, key: "easel.durable", survivesKill: true };
    storedValue(durable).write(4);
    localStorage.clear();
    const reborn = storedValue(durable);
    await new Promise<void>((heard) => reborn.subscribe(heard));
    expect(reborn.read()).toBe(4);
  });

  it("never goes back to an older copy", async () => {
    const durable = { ...spec, key: "easel.older", survivesKill: true };
    storedValue(durable).write(4);
    localStorage.setItem(durable.key, JSON.stringify({ value: 5, savedAt: Date.now() + 1000 }));
    const reborn = storedValue(durable);
    const heard: number[] = [];
    reborn.subscribe(() => heard.push(reborn.read()));
    await crashCopy.get(durable.key);
    await crashCopy.get(durable.key);
    expect([reborn.read(), ...heard]).toEqual([5]);
  });

  it("goes on in memory where storage is full", () => {
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const stored = storedValue(spec);
    stored.write(9);
    expect(stored.read()).toBe(9);
    full.mockRestore();
  });
});
