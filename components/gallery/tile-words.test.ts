import { describe, expect, it } from "vitest";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { buildGeneration } from "@/lib/browser/testing/build-generation";
import { failures } from "@/lib/errors";
import { waitingWords } from "./waiting-words";

describe("a tile that waits", () => {
  it.each([
    [{ place: 1 }, "Next in line", "$0.053 held"],
    [{ place: 2 }, "2nd in line", "$0.053 held"],
    [{ place: 11 }, "11th in line", "$0.053 held"],
    [{ place: 23 }, "23rd in line", "$0.053 held"],
    [{ waitingFor: "rate_limit" }, "Segmind is busy", "Easel tries again by itself."],
    [{ waitingFor: "connection" }, "Segmind cannot be reached", "Easel tries again by itself."],
    [
      { waitingFor: "storage" },
      "Easel cannot save pictures now",
      "Its disk is full or cannot be written to. Nothing is sent until it can.",
    ],
    [
      { delivery: "undelivered", failure: failed("server_unreachable") },
      "Easel cannot be reached",
      "It is kept here and sent by itself, only once.",
    ],
    [
      { delivery: "undelivered", failure: failed("database_unavailable") },
      "Easel's database does not answer",
      "It is kept here and sent by itself, only once.",
    ],
    [{ delivery: "sending" }, "Sending…", "$0.053 held"],
    [{ delivery: "asking" }, "Send it now?", expect.stringContaining("could not be reached")],
  ] as const)("says why: %j", (given, lead, rest) => {
    expect(waitingWords(entry({ estimateUsd: 0.053, ...given }))).toEqual({ lead, rest });
  });
});

function entry(given: Partial<SheetEntry>): SheetEntry {
  return { ...buildGeneration(), delivery: null, ...given };
}

function failed(code: "server_unreachable" | "database_unavailable") {
  return { code, message: failures.database_unavailable.message, charged: "no" } as const;
}
