import { describe, expect, it } from "vitest";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { buildGeneration } from "@/lib/browser/testing/build-generation";
import { type Known, milestoneNews } from "./milestones";

const submittedAt = "2026-11-20T10:00:00.000Z";
const start = Date.parse(submittedAt);

describe("what is said aloud", () => {
  it("is at most five things a job, however often one looks", () => {
    const life: readonly SheetEntry[] = [
      entry({ delivery: "sending" }),
      entry({}),
      entry({ state: "submitting", submittedAt }),
      entry({ state: "running", submittedAt }),
      entry({ state: "collecting", submittedAt }),
      entry({ state: "done", submittedAt, costUsd: 0.165 }),
    ];
    let known: Known = new Map();
    const said: string[] = [];
    for (const [index, moment] of life.entries()) {
      for (let second = 0; second < 1_000; second++) {
        const atMs = start + (moment.state === "running" ? second * 1_000 : index);
        const news = milestoneNews(known, [moment], atMs);
        known = news.known;
        said.push(...news.messages);
      }
    }
    expect(said).toEqual([
      "Accepted: A chair by a window. About 94 s.",
      "Half way: A chair by a window.",
      "Longer than usual, still running, nothing is lost: A chair by a window.",
      "Much longer than usual, Easel keeps looking, nothing is lost: A chair by a window.",
      "Done: A chair by a window, $0.165.",
    ]);
  });

  it("is nothing about what was there before", () => {
    const entries = [entry({ state: "done" }), entry({ id: "b", state: "running", submittedAt })];
    expect(milestoneNews(new Map(), entries, start + 200_000).messages).toEqual([]);
  });

  it("is one sentence for variations that go side by side", () => {
    const sent = ["a", "b", "c"].map((id) => entry({ id, delivery: "sending" }));
    const { known } = milestoneNews(new Map(), sent, start);
    const stored = sent.map((each) => ({ ...each, delivery: null }));
    expect(milestoneNews(known, stored, start).messages).toEqual([
      "Accepted: 3 pictures. About 94 s.",
    ]);
  });

  it("says that a cost is an estimate where Segmind told none", () => {
    const { known } = milestoneNews(new Map(), [entry({})], start);
    const done = entry({ state: "done", costUsd: 0.165, isCostAbout: true });
    expect(milestoneNews(known, [done], start).messages).toEqual([
      "Done: A chair by a window, about $0.165.",
    ]);
  });

  it("tells a failure with its words and whether it was charged", () => {
    const { known } = milestoneNews(new Map(), [entry({})], start);
    const failure = {
      code: "moderated",
      message: "The filter refused it.",
      charged: "no",
    } as const;
    const { messages } = milestoneNews(known, [entry({ state: "failed", failure })], start);
    expect(messages).toEqual(["The filter refused it. Nothing was charged. A chair by a window."]);
  });
});

function entry(given: Partial<SheetEntry>): SheetEntry {
  return { ...buildGeneration(), delivery: null, ...given };
}
