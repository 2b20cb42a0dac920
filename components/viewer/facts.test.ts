import { describe, expect, it } from "vitest";
import { buildGeneration, buildImage } from "@/lib/browser/testing/build-generation";
import type { Generation } from "@/lib/contract/generation";
import { factsOf } from "./facts";

const now = new Date(2026, 10, 20, 18, 0);
const at = (hours: number, minutes: number, seconds = 0) =>
  new Date(2026, 10, 20, hours, minutes, seconds).toISOString();

describe("the facts of a picture", () => {
  it("are its real values, each in words", () => {
    const facts = tell({
      state: "done",
      input: { prompt: "A chair", size: "auto", quality: "high", background: "opaque" },
      image: buildImage(),
      costUsd: 0.165,
      madeBy: "Asha",
      createdAt: at(14, 12),
      submittedAt: at(14, 12, 1),
      finishedAt: at(14, 13, 32),
    });
    expect(facts).toEqual({
      Model: "GPT Image 2",
      Size: "1536 × 1024",
      Quality: "high",
      Background: "opaque",
      File: "PNG · 2.8 MB",
      Took: "1 min 31 s",
      Charged: "$0.165",
      "Made by": "Asha · today 14:12",
    });
  });

  it.each([
    [{ costUsd: 0.165, isCostAbout: true }, "about $0.165"],
    [{ state: "running" }, "$0.165 held"],
    [{ state: "failed", failure: { code: "moderated", message: "No.", charged: "no" } }, "nothing"],
    [
      { state: "unknown", failure: { code: "outcome_unknown", message: "?", charged: "maybe" } },
      "perhaps $0.165",
    ],
  ] as const)("say what was charged of %j", (given, words) => {
    expect(tell(given).Charged).toBe(words);
  });

  it("leave out what is not known", () => {
    expect(Object.keys(tell({ input: { prompt: "A chair" } }))).not.toContain("File");
    expect(tell({ model: "gone" }).Model).toBe("gone");
  });
});

function tell(given: Partial<Generation>): Readonly<Record<string, string>> {
  const facts = factsOf(buildGeneration({ createdAt: at(14, 12), ...given }), now);
  return Object.fromEntries(facts.map(({ term, words }) => [term, words]));
}
