// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { commands, findCommands, keysByPlace } from "./commands";

describe("the commands", () => {
  it("are found by words of their names, in any order", () => {
    expect(findCommands("dark use").map(({ label }) => label)).toEqual(["Use the dark theme"]);
    expect(findCommands("g")[0]?.label).toMatch(/^G/);
    expect(findCommands("no such thing")).toEqual([]);
  });

  it("are all by name or by key, and no key has two meanings in one place", () => {
    for (const { keys, act } of commands) expect(keys ?? act).toBeDefined();
    for (const [, list] of keysByPlace()) {
      const keys = list.flatMap((command) => command.keys ?? []);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });
});
