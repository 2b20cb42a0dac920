import { describe, expect, it } from "vitest";
import type { GenerationState } from "@/lib/contract/generation-state";
import { runningWords } from "./running-words";

const cases: [GenerationState[], string][] = [
  [[], ""],
  [["done", "failed", "unknown", "cancelled"], ""],
  [["running", "submitting", "waiting"], "2 running, 1 waiting"],
  [["collecting"], "1 running"],
  [["waiting", "done"], "1 waiting"],
];

describe("runningWords", () => {
  it.each(cases)("says %j as %j", (states, words) => {
    expect(runningWords(states)).toBe(words);
  });
});
