import { expect, it } from "vitest";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { buildGeneration } from "@/lib/browser/testing/build-generation";
import { noticeWords } from "./notice-words";
import { tookLong } from "./took-long";

const done = entry({ state: "done", costUsd: 0.165 });
const failed = entry({
  state: "failed",
  failure: { code: "moderated", message: "Segmind refused the prompt.", charged: "no" },
});

it.each([
  ["one picture", [done], "Your picture is ready", "A chair by a window · $0.165"],
  ["several, with what they cost together", [done, done], "2 pictures are ready", /\$0\.33$/],
  ["a price that nobody knows", [entry({ state: "done" })], "Your picture is ready", /window$/],
  ["an end with less than was asked for", [failed, done], "1 of 2 pictures are ready", /\$0\.165$/],
  [
    "a failure, and whether it was charged",
    [failed],
    "Your picture was not made",
    /Nothing was charged/,
  ],
  ["nothing but failures", [failed, failed], "None of 2 pictures was made", /^Segmind refused/],
])("tells of %s", (_, entries, title, body) => {
  const words = noticeWords(entries);
  expect(words.title).toBe(title);
  expect(words.body).toMatch(body);
});

it("counts as long from half a minute on, and only when there is a picture", () => {
  const took = (seconds: number) =>
    tookLong({
      state: "done",
      submittedAt: "2026-11-20T10:00:00.000Z",
      finishedAt: new Date(Date.UTC(2026, 10, 20, 10, 0, seconds)).toISOString(),
    });
  expect(took(30)).toBe(false);
  expect(took(31)).toBe(true);
  expect(tookLong({ state: "running", submittedAt: null, finishedAt: null })).toBe(false);
});

function entry(facts: Partial<SheetEntry>): SheetEntry {
  return { ...buildGeneration(), delivery: null, ...facts };
}
