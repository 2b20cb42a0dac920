import type { Box, Layout } from "./justified-rows";

type Wall = {
  readonly width: number;
  readonly count: number;
  readonly gap: number;
};

export type ColumnTile = {
  readonly proportion: number;
  /** What the words and buttons on it need, in pixels. */
  readonly minHeight: number;
};

/** Height over width, at most: one tall picture must not fill the screen of a phone. */
const maxTallness = 2;

/** Columns of equal width for narrow screens: each picture goes where there is most room, so the newest stay on top. */
export function columns(tiles: readonly ColumnTile[], { width, count, gap }: Wall): Layout {
  const columnWidth = (width - gap * (count - 1)) / count;
  const ends = Array.from({ length: count }, () => 0);
  const boxes = tiles.map(({ proportion, minHeight }): Box => {
    const column = ends.indexOf(Math.min(...ends));
    const x = Math.round(column * (columnWidth + gap));
    const y = ends[column] ?? 0;
    const height = Math.max(
      minHeight,
      Math.round(columnWidth * Math.min(maxTallness, 1 / proportion)),
    );
    ends[column] = y + height + gap;
    return { x, y, width: Math.round(columnWidth), height };
  });
  return { boxes, height: Math.max(0, ...ends.map((end) => end - gap)) };
}
