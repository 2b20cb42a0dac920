// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
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

  it.each(["{", '"seven"', "null"])("is the initial one where %s stands in storage", (text) => {
    localStorage.setItem(spec.key, text);
    expect(storedValue(spec).read()).toBe(1);
  });

  it("tells its listeners until they leave", () => {
    const stored = storedValue(spec);
    const heard: number[] = [];
    const leave = stored.subscribe(() => heard.push(stored.read()));
    stored.write(2);
    leave();
    stored.write(3);
    expect(heard).toEqual([2]);
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
