import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import type { DayGroup } from "./day-groups";
import type { Box, Layout } from "./justified-rows";
import { sheetLayout } from "./sheet-layout";

/** A tile and its place, in whole pixels from the top left of the wall. */
export type Placed = { readonly entry: SheetEntry; readonly box: Box };

export type PlannedDay = Omit<DayGroup, "entries"> & {
  readonly y: number;
  readonly height: number;
  readonly tiles: readonly Placed[];
};

/** Where everything stands, drawn or not: any part of it can be drawn without the rest. */
export type SheetPlan = {
  readonly days: readonly PlannedDay[];
  readonly height: number;
  readonly tiles: readonly Placed[];
};

/** In pixels: a day's heading with the gap below it, and the gap below a day. */
const headingHeight = 28;
const dayGap = 16;

/** Places every tile of every day on a wall of some width. Days that are as they were are not laid out again. */
export function planSheet(groups: readonly DayGroup[], width: number): SheetPlan {
  let y = 0;
  const days = groups.map(({ entries, ...day }): PlannedDay => {
    const { tiles, layout } = placeDay(entries, width, y + headingHeight);
    const planned = { ...day, y, height: headingHeight + layout.height, tiles };
    y += planned.height + dayGap;
    return planned;
  });
  return { days, height: Math.max(0, y - dayGap), tiles: days.flatMap(({ tiles }) => tiles) };
}

type PlacedDay = {
  readonly entries: readonly SheetEntry[];
  readonly width: number;
  readonly top: number;
  readonly layout: Layout;
  readonly tiles: readonly Placed[];
};

/** By its first picture: of ten thousand pictures' days a page that comes in changes one. */
const placedDays = new WeakMap<SheetEntry, PlacedDay>();

function placeDay(entries: readonly SheetEntry[], width: number, top: number): PlacedDay {
  const [first] = entries;
  const known = first && placedDays.get(first);
  const isSame = known?.width === width && hasSame(known.entries, entries);
  if (known && isSame && known.top === top) return known;
  const layout = known && isSame ? known.layout : sheetLayout(entries, width);
  const tiles = entries.flatMap((entry, index) => {
    const box = layout.boxes[index];
    return box === undefined ? [] : [{ entry, box: { ...box, y: box.y + top } }];
  });
  const placed = { entries, width, top, layout, tiles };
  if (first) placedDays.set(first, placed);
  return placed;
}

function hasSame(one: readonly SheetEntry[], other: readonly SheetEntry[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

type Stretch = { readonly top: number; readonly bottom: number };

/** What is to be drawn: all that reaches into a stretch, and one tile wherever it stands, so that it keeps the focus. */
export function partOf(
  { days }: SheetPlan,
  { top, bottom }: Stretch,
  keptId: string | undefined,
): readonly PlannedDay[] {
  const reaches = ({ y, height }: { readonly y: number; readonly height: number }) =>
    y < bottom && y + height > top;
  return days.flatMap((day) => {
    const isNear = reaches(day);
    const tiles = day.tiles.filter(
      ({ entry, box }) => entry.id === keptId || (isNear && reaches(box)),
    );
    return isNear || tiles.length > 0 ? [{ ...day, tiles }] : [];
  });
}

/** The first tile of which anything stands below a height. */
export function firstBelow({ tiles }: SheetPlan, y: number): Placed | undefined {
  return tiles.find(({ box }) => box.y + box.height > y);
}
