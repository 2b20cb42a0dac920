import { describe, expect, it } from "vitest";
import type { Generation } from "@/lib/contract/generation";
import { wordsAfterLook } from "./resolve";
import { buildGeneration } from "../testing/build-generation";

describe("what came of a look, in words", () => {
  it.each<[Partial<Generation>, string]>([
    [
      { state: "unknown" },
      "Looked again: Segmind gave no id to ask by. The balance could not be read.",
    ],
    [{ state: "unknown", requestId: "job" }, "Looked again: Segmind still has no word of it."],
    [{ state: "running" }, "Segmind is still making it."],
    [{ state: "collecting" }, "The picture is there: it is being fetched."],
    [
      { state: "failed", failure: { code: "job_failed", message: "No.", charged: "no" } },
      "Segmind says that it failed. Nothing was charged.",
    ],
  ])("for %j", (given, words) => {
    expect(wordsAfterLook(buildGeneration(given))).toBe(words);
  });
});
