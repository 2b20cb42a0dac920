"use client";

import { memo, useState } from "react";
import { promptOf, type SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { TileChoice } from "./tile-choice";
import { TilePicture } from "./tile-picture";
import { TileProgress } from "./tile-progress";
import { TileStopped } from "./tile-stopped";
import { TileUnknown } from "./tile-unknown";
import { TileWaiting } from "./tile-waiting";

type TileProps = {
  readonly entry: SheetEntry;
  /** Its place, in pixels from the top left of its day. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly order: readonly string[];
};

/** In a narrower tile the star, which has a key, makes room for the checkbox. */
const roomForAllPx = 208;

/** One generation on the sheet, from the click to the picture: its place and shape stay, its face changes. */
export const Tile = memo(function Tile(props: TileProps) {
  const { entry, x, y, width, height, isCurrent, isSelected, order } = props;
  const [isHovered, setHovered] = useState(false);
  return (
    <article
      aria-label={promptOf(entry)}
      data-tile={entry.id}
      data-state={entry.state}
      data-selected={isSelected || undefined}
      data-narrow={width < roomForAllPx || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onPointerEnter={() => setHovered(true)}
      // Its menu lies over other tiles, and goes with it.
      onPointerLeave={({ currentTarget }) =>
        setHovered(currentTarget.querySelector(":popover-open") !== null)
      }
      style={{ width, height, transform: `translate(${x}px, ${y}px)` }}
      className="group absolute top-0 left-0 scroll-mt-[calc(var(--header)+12px)] rounded-tile bg-panel transition-transform duration-150 data-selected:outline-2 data-selected:outline-offset-2 data-selected:outline-accent md:scroll-mb-3"
    >
      <Face entry={entry} isCurrent={isCurrent} isReached={isCurrent || isHovered} />
      {entry.delivery === null && (
        <TileChoice entry={entry} isCurrent={isCurrent} isSelected={isSelected} order={order} />
      )}
    </article>
  );
});

type FaceProps = Pick<TileProps, "entry" | "isCurrent"> & { readonly isReached: boolean };

function Face({ entry, isCurrent, isReached }: FaceProps) {
  switch (entry.state) {
    case "waiting":
      return <TileWaiting entry={entry} />;
    case "submitting":
    case "running":
    case "collecting":
      return <TileProgress entry={entry} />;
    case "done":
      return entry.image === null ? null : (
        <TilePicture
          entry={entry}
          image={entry.image}
          isCurrent={isCurrent}
          isReached={isReached}
        />
      );
    case "failed":
      return <TileStopped entry={entry} />;
    case "unknown":
      return <TileUnknown entry={entry} />;
    case "cancelled":
      return null;
  }
}
