"use client";

import { type RefObject, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useSelection } from "@/lib/browser/sheet/selection";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { serverNow } from "@/lib/browser/clock/server-clock";
import { dayGroups } from "./day-groups";
import { DaySection } from "./day-section";
import { partOf, planSheet } from "./sheet-plan";
import { useNearWindow } from "./use-near-window";
import { useSheetKeys } from "./use-sheet-keys";
import { useSheetPlace } from "./use-sheet-place";

type WallProps = {
  readonly items: readonly SheetEntry[];
  readonly hasMore: boolean;
  readonly width: number;
  readonly sheet: RefObject<HTMLElement | null>;
};

/** Every picture has its place from the first; what is near the window is drawn, and the tile the keys are at. */
export function Wall({ items, hasMore, width, sheet }: WallProps) {
  const plan = useMemo(
    () => planSheet(dayGroups(items, { now: new Date(serverNow()), hasMore }), width),
    [items, hasMore, width],
  );
  const order = useMemo(() => items.map(({ id }) => id), [items]);
  const ids = useMemo(() => new Set(order), [order]);
  const [wantedId, setWantedId] = useState<string>();
  const selection = useSelection();
  const { ref: wall, near } = useNearWindow();
  const currentId = wantedId !== undefined && ids.has(wantedId) ? wantedId : order[0];
  const days = useMemo(() => partOf(plan, near, currentId), [plan, near, currentId]);

  const goTo = (id: string) => {
    // The tile must be there before it can have the focus.
    flushSync(() => setWantedId(id));
    const tile = sheet.current?.querySelector<HTMLElement>(`[data-tile="${id}"]`);
    tile?.focus({ preventScroll: true });
    tile?.scrollIntoView({ block: "nearest", behavior: "instant" });
  };
  useSheetKeys(sheet, { tiles: plan.tiles, currentId, goTo });
  useSheetPlace(wall, { plan, goTo });

  return (
    <div
      ref={wall}
      className="relative mb-4"
      style={{ height: plan.height }}
      onFocus={({ target }) => {
        const tile = target.closest<HTMLElement>("[data-tile]");
        if (tile !== null) setWantedId(tile.dataset.tile);
      }}
    >
      {days.map((day) => (
        <DaySection
          key={day.day}
          day={day}
          currentId={currentId}
          selection={selection}
          order={order}
        />
      ))}
    </div>
  );
}
