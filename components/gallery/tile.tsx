"use client";

import { memo } from "react";
import { promptOf, type SheetEntry } from "@/lib/browser/sheet-entry";
import type { Box } from "./justified-rows";
import { TilePicture } from "./tile-picture";
import { TileProgress } from "./tile-progress";
import { TileStopped } from "./tile-stopped";
import { TileUnknown } from "./tile-unknown";
import { TileWaiting } from "./tile-waiting";

type TileProps = {
  readonly entry: SheetEntry;
  readonly box: Box;
  readonly isCurrent: boolean;
};

/** One generation on the sheet, from the click to the picture: its place and shape stay, its face changes. */
export const Tile = memo(function Tile({ entry, box, isCurrent }: TileProps) {
  return (
    <article
      aria-label={promptOf(entry)}
      data-tile={entry.id}
      data-state={entry.state}
      tabIndex={isCurrent ? 0 : -1}
      style={{
        width: box.width,
        height: box.height,
        transform: `translate(${box.x}px, ${box.y}px)`,
      }}
      className="group absolute top-0 left-0 scroll-mt-[calc(var(--header)+12px)] rounded-tile bg-panel transition-transform duration-150 [content-visibility:auto] md:scroll-mb-3"
    >
      <Face entry={entry} isCurrent={isCurrent} />
    </article>
  );
});

function Face({ entry, isCurrent }: Omit<TileProps, "box">) {
  switch (entry.state) {
    case "waiting":
      return <TileWaiting entry={entry} />;
    case "submitting":
    case "running":
    case "collecting":
      return <TileProgress entry={entry} />;
    case "done":
      return entry.image === null ? null : (
        <TilePicture entry={entry} image={entry.image} isCurrent={isCurrent} />
      );
    case "failed":
      return <TileStopped entry={entry} />;
    case "unknown":
      return <TileUnknown entry={entry} />;
    case "cancelled":
      return null;
  }
}
