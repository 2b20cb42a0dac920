"use client";

import { useMemo, useState } from "react";
import { useSelection } from "@/lib/browser/selection";
import { serverNow } from "@/lib/browser/server-clock";
import type { SheetEntry } from "@/lib/browser/sheet-entry";
import { dayGroups } from "./day-groups";
import { DaySection } from "./day-section";
import { sheetPlan } from "./sheet-plan";
import { useNearWindow } from "./use-near-window";

type WallProps = {
  readonly items: readonly SheetEntry[];
  readonly hasMore: boolean;
  readonly width: number;
};

/** All pictures by days, as high as all of them are; what is far from the window is not drawn. */
export function Wall({ items, hasMore, width }: WallProps) {
  const [currentId, setCurrentId] = useState<string>();
  const selection = useSelection();
  const { ref, near } = useNearWindow();
  const groups = useMemo(
    () => dayGroups(items, { now: new Date(serverNow()), hasMore }),
    [items, hasMore],
  );
  const { days, height } = useMemo(() => sheetPlan(groups, width), [groups, width]);
  const order = useMemo(() => items.map(({ id }) => id), [items]);
  const current = items.find(({ id }) => id === currentId) ?? items[0];
  return (
    <div
      ref={ref}
      className="relative"
      style={{ height }}
      onFocus={({ target }) => {
        const tile = target.closest<HTMLElement>("[data-tile]");
        if (tile !== null) setCurrentId(tile.dataset.tile);
      }}
    >
      {days
        .filter(
          ({ top, entries }, index) =>
            (top < near.bottom && (days[index + 1]?.top ?? height) > near.top) ||
            (current !== undefined && entries.includes(current)),
        )
        .map((day) => (
          <DaySection
            key={day.day}
            day={day}
            near={near}
            currentId={current?.id}
            selection={selection}
            order={order}
          />
        ))}
    </div>
  );
}
