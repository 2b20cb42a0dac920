"use client";

import { useId } from "react";
import type { Selection } from "@/lib/browser/selection";
import { headingPx, type PlannedDay } from "./sheet-plan";
import { Tile } from "./tile";
import type { Near } from "./use-near-window";

type DaySectionProps = {
  readonly day: PlannedDay;
  /** What of the sheet is near the window. */
  readonly near: Near;
  readonly currentId: string | undefined;
  readonly selection: Selection;
  /** The ids of the whole sheet in their order. */
  readonly order: readonly string[];
};

/**
 * A day's heading and its tiles, of which only those near the window are there. Tiles are placed by
 * coordinates, so that none is ever made anew for moving to another row.
 */
export function DaySection({ day, near, currentId, selection, order }: DaySectionProps) {
  const headingId = useId();
  const wallTop = day.top + headingPx;
  return (
    <section aria-labelledby={headingId} className="absolute inset-x-0" style={{ top: day.top }}>
      <h2 id={headingId} className="text-13 text-muted" style={{ height: headingPx }}>
        <span className="font-semibold text-ink">{day.day}</span>
        {day.spent !== null && <> · {day.spent}</>}
      </h2>
      <div className="relative" style={{ height: day.height }}>
        {day.entries.map((entry, index) => {
          const box = day.boxes[index];
          if (box === undefined) return null;
          const isCurrent = entry.id === currentId;
          const top = wallTop + box.y;
          const isNear = top < near.bottom && top + box.height > near.top;
          if (!isNear && !isCurrent) return null;
          return (
            <Tile
              key={entry.id}
              entry={entry}
              box={box}
              isCurrent={isCurrent}
              isSelected={selection.has(entry.id)}
              order={order}
            />
          );
        })}
      </div>
    </section>
  );
}
