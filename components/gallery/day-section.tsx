"use client";

import { useId, useMemo } from "react";
import type { DayGroup } from "./day-groups";
import { sheetLayout } from "./sheet-layout";
import { Tile } from "./tile";

type DaySectionProps = {
  readonly group: DayGroup;
  readonly width: number;
  readonly currentId: string | undefined;
};

/** A day's heading and its tiles. Tiles are placed by coordinates, so that none is ever made anew for moving to another row. */
export function DaySection({ group: { day, spent, entries }, width, currentId }: DaySectionProps) {
  const headingId = useId();
  const { boxes, height } = useMemo(() => sheetLayout(entries, width), [entries, width]);
  return (
    <section aria-labelledby={headingId} className="mb-4">
      <h2 id={headingId} className="mb-2 text-13 text-muted">
        <span className="font-semibold text-ink">{day}</span>
        {spent !== null && <> · {spent}</>}
      </h2>
      <div className="relative" style={{ height }}>
        {entries.map((entry, index) => {
          const box = boxes[index];
          if (box === undefined) return null;
          return <Tile key={entry.id} entry={entry} box={box} isCurrent={entry.id === currentId} />;
        })}
      </div>
    </section>
  );
}
