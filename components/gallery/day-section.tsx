"use client";

import { useId, useMemo } from "react";
import type { Selection } from "@/lib/browser/selection";
import type { DayGroup } from "./day-groups";
import { sheetLayout } from "./sheet-layout";
import { Tile } from "./tile";
import { useNearWindow } from "./use-near-window";

type DaySectionProps = {
  readonly group: DayGroup;
  readonly width: number;
  readonly currentId: string | undefined;
  readonly selection: Selection;
  /** The ids of the whole sheet in their order. */
  readonly order: readonly string[];
};

/**
 * A day's heading and its tiles, of which only those near the window are there. Tiles are placed by
 * coordinates, so that none is ever made anew for moving to another row.
 */
export function DaySection({ group, width, currentId, selection, order }: DaySectionProps) {
  const { day, spent, entries } = group;
  const headingId = useId();
  const { ref, near } = useNearWindow();
  const { boxes, height } = useMemo(() => sheetLayout(entries, width), [entries, width]);
  return (
    <section aria-labelledby={headingId} className="mb-4">
      <h2 id={headingId} className="mb-2 text-13 text-muted">
        <span className="font-semibold text-ink">{day}</span>
        {spent !== null && <> · {spent}</>}
      </h2>
      <div ref={ref} className="relative" style={{ height }}>
        {entries.map((entry, index) => {
          const box = boxes[index];
          if (box === undefined) return null;
          const isCurrent = entry.id === currentId;
          const isNear = box.y < near.bottom && box.y + box.height > near.top;
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
