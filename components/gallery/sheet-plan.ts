import type { DayGroup } from "./day-groups";
import type { Layout } from "./justified-rows";
import { sheetLayout } from "./sheet-layout";

/** A day and its place on the whole sheet, in pixels from its top. */
export type PlannedDay = DayGroup & Layout & { readonly top: number };

/** What a day's heading takes above its tiles, and what stands free below them. */
export const headingPx = 28;
const gapPx = 16;

/** Where everything stands on a sheet of some width, so that only what is near the window need be drawn. */
export function sheetPlan(
  groups: readonly DayGroup[],
  width: number,
): { readonly days: readonly PlannedDay[]; readonly height: number } {
  let top = 0;
  const days = groups.map((group) => {
    const day = { ...group, ...sheetLayout(group.entries, width), top };
    top += headingPx + day.height + gapPx;
    return day;
  });
  return { days, height: top };
}
