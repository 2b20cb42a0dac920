import { expect, it } from "vitest";
import { buildGeneration } from "@/lib/browser/testing/build-generation";
import { headingPx, sheetPlan } from "./sheet-plan";

it("puts each day below the one before, with room for its heading", () => {
  const entries = [{ ...buildGeneration({}), delivery: null }];
  const groups = ["Today", "Yesterday"].map((day) => ({ day, spent: null, entries }));
  const { days, height } = sheetPlan(groups, 1_000);
  const [today, yesterday] = days;
  expect(today?.top).toBe(0);
  expect(yesterday?.top).toBeGreaterThan(headingPx + (today?.height ?? NaN));
  expect(height).toBeGreaterThan((yesterday?.top ?? NaN) + headingPx + (yesterday?.height ?? NaN));
});
