"use client";

import { useId } from "react";
import type { Selection } from "@/lib/browser/sheet/sheet-fragment";
import type { PlannedDay } from "./sheet-plan";
import { Tile } from "./tile";

type DaySectionProps = {
  readonly day: PlannedDay;
  readonly currentId: string | undefined;
  readonly selection: Selection;
  /** The ids of the whole sheet in their order. */
  readonly order: readonly string[];
};

/**
 * A day's heading and those of its tiles that are near. Tiles are placed by coordinates, so that none is
 * ever made anew for moving to another row.
 */
export function DaySection({ day, currentId, selection, order }: DaySectionProps) {
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      className="absolute inset-x-0 top-0"
      style={{ transform: `translateY(${day.y}px)` }}
    >
      <h2 id={headingId} className="h-5 truncate text-13 text-muted">
        <span className="font-semibold text-ink">{day.day}</span>
        {day.spent !== null && <> · {day.spent}</>}
      </h2>
      {day.tiles.map(({ entry, box }) => (
        <Tile
          key={entry.id}
          entry={entry}
          x={box.x}
          y={box.y - day.y}
          width={box.width}
          height={box.height}
          isCurrent={entry.id === currentId}
          isSelected={selection.has(entry.id)}
          order={order}
        />
      ))}
    </section>
  );
}
