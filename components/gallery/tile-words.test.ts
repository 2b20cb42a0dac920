import { describe, expect, it } from "vitest";
import type { SheetEntry } from "@/lib/browser/sheet-entry";
import { buildGeneration } from "@/lib/browser/testing/build-generation";
import { progressWords } from "./progress-words";
import { waitingWords } from "./waiting-words";

const submittedAt = "2026-11-20T10:00:00.000Z";

describe("a tile under way", () => {
  it.each([
    [38, "38 s", "of about 94 s", 38 / 94],
    [94, "94 s", "of about 94 s", 1],
    [130, "2 min 10 s", "longer than usual", null],
    [-4, "0 s", "of about 94 s", 0],
  ])("after %d s says how far it is, and never stands still", (seconds, lead, rest, share) => {
    const words = progressWords(entry({ state: "running", submittedAt }), at(seconds));
    expect(words).toEqual({ lead, rest, share });
  });

  it("says when the picture is there and being stored", () => {
    const words = progressWords(entry({ state: "collecting", submittedAt }), at(500));
    expect(words).toEqual({ lead: "Saving the picture…", rest: "", share: null });
  });
});

describe("a tile that waits", () => {
  it.each([
    [{ place: 1 }, "Next in line", "$0.053 held"],
    [{ place: 2 }, "2nd in line", "$0.053 held"],
    [{ place: 11 }, "11th in line", "$0.053 held"],
    [{ place: 23 }, "23rd in line", "$0.053 held"],
    [{ waitingFor: "rate_limit" }, "Segmind is busy", "Easel tries again by itself."],
    [{ waitingFor: "connection" }, "Segmind cannot be reached", "Easel tries again by itself."],
    [{ delivery: "sending" }, "Sending…", "$0.053 held"],
    [{ delivery: "asking" }, "Send it now?", expect.stringContaining("could not be reached")],
  ] as const)("says why: %j", (given, lead, rest) => {
    expect(waitingWords(entry({ estimateUsd: 0.053, ...given }))).toEqual({ lead, rest });
  });
});

function at(seconds: number): number {
  return Date.parse(submittedAt) + seconds * 1_000;
}

function entry(given: Partial<SheetEntry>): SheetEntry {
  return { ...buildGeneration(), delivery: null, ...given };
}
