import { describe, expect, it } from "vitest";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { buildGeneration } from "@/lib/browser/testing/build-generation";
import type { Generation } from "@/lib/contract/generation";
import { dayGroups } from "./day-groups";

const now = new Date(2026, 10, 20, 18, 0);
const today = new Date(2026, 10, 20, 9, 0).toISOString();
const yesterday = new Date(2026, 10, 19, 9, 0).toISOString();

describe("the days of the sheet", () => {
  it("keep the order and add up what was charged", () => {
    const groups = dayGroups(
      [
        entry({ id: "c", createdAt: today }),
        entry({ id: "b", createdAt: today, costUsd: 0.211 }),
        entry({ id: "a", createdAt: yesterday, costUsd: 0.006 }),
      ],
      { now, hasMore: false },
    );
    expect(groups.map(({ day, spent }) => [day, spent])).toEqual([
      ["Today", "$0.21"],
      ["Yesterday", "$0.006"],
    ]);
    expect(groups[0]?.entries.map(({ id }) => id)).toEqual(["c", "b"]);
  });

  it("tell no sum of a day that is not all there", () => {
    const entries = [entry({ createdAt: today, costUsd: 1 })];
    expect(dayGroups(entries, { now, hasMore: true })[0]?.spent).toBeNull();
  });

  it("say about where Segmind tells no cost", () => {
    const entries = [entry({ createdAt: today, costUsd: 0.165, isCostAbout: true })];
    expect(dayGroups(entries, { now, hasMore: false })[0]?.spent).toBe("about $0.17");
  });
});

function entry(given: Partial<Generation>): SheetEntry {
  return { ...buildGeneration(given), delivery: null };
}
