import { describe, expect, it } from "vitest";
import { pageValue } from "./page-value";

describe("a value of the page", () => {
  it("is the initial one before anything was written, and then the last", () => {
    const value = pageValue("nothing");
    expect(value.read()).toBe("nothing");
    value.write("one");
    value.write("two");
    expect(value.read()).toBe("two");
    expect(value.initial).toBe("nothing");
  });

  it("tells its listeners until they leave", () => {
    const value = pageValue(0);
    const heard: number[] = [];
    const leave = value.subscribe(() => heard.push(value.read()));
    value.write(1);
    leave();
    value.write(2);
    expect(heard).toEqual([1]);
  });
});
