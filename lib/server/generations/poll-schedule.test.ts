import { describe, expect, it } from "vitest";
import { pollDelayMs } from "./poll-schedule";

describe("pollDelayMs", () => {
  it.each([
    ["at first", 0, 2_000],
    ["just before ten seconds", 9_999, 2_000],
    ["from ten seconds on", 10_000, 5_000],
    ["just before 60 % of the expected time", 59_999, 5_000],
    ["from 60 % of the expected time on", 60_000, 2_000],
    ["long past it", 900_000, 2_000],
  ])("looks at a model's job %s after %d ms again in %d ms", (_, elapsedMs, delayMs) => {
    expect(pollDelayMs({ kind: "model", elapsedMs, expectedMs: 100_000 })).toBe(delayMs);
  });

  it("looks at a workflow every 7 s, as its page asks", () => {
    for (const elapsedMs of [0, 30_000, 90_000])
      expect(pollDelayMs({ kind: "workflow", elapsedMs, expectedMs: 94_000 })).toBe(7_000);
  });
});
