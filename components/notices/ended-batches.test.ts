import { describe, expect, it } from "vitest";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { buildGeneration } from "@/lib/browser/testing/build-generation";
import { endedBatches } from "./ended-batches";

describe("a batch", () => {
  const running = entry({ id: "a", batchId: "jars", state: "running" });
  const done = entry({ id: "b", batchId: "jars", state: "done" });
  const alone = entry({ id: "c", state: "failed" });

  it("has ended with the last of its pictures, and is told whole", () => {
    expect(endedBatches(new Set(["a", "b"]), [running, done])).toEqual([]);
    const last = { ...running, state: "failed" as const };
    expect(endedBatches(new Set(["a"]), [last, done, alone])).toEqual([
      { id: "jars", entries: [last, done] },
    ]);
  });

  it("of one is a picture made alone", () => {
    expect(endedBatches(new Set(["c"]), [alone])).toEqual([{ id: "c", entries: [alone] }]);
  });

  it("that was over at the last look, or that is gone from the sheet, has not ended now", () => {
    expect(endedBatches(new Set(), [done, alone])).toEqual([]);
    expect(endedBatches(new Set(["cancelled"]), [done])).toEqual([]);
  });
});

function entry(facts: Partial<SheetEntry>): SheetEntry {
  return { ...buildGeneration(), delivery: null, ...facts };
}
