import type { Box, Layout } from "./justified-rows";

type Page = {
  readonly width: number;
  readonly count: number;
  readonly gap: number;
  /** No tile is lower than this: words and buttons must fit. */
  readonly minHeight: number;
};

/** Columns of equal width for narrow screens: each picture goes where there is most room, so the newest stay on top. */
export function columns(
  proportions: readonly number[],
  { width, count, gap, minHeight }: Page,
): Layout {
  const columnWidth = (width - gap * (count - 1)) / count;
  const ends = Array.from({ length: count }, () => 0);
  const boxes = proportions.map((proportion): Box => {
    const column = ends.indexOf(Math.min(...ends));
    const x = Math.round(column * (columnWidth + gap));
    const y = ends[column] ?? 0;
    const height = Math.max(minHeight, Math.round(columnWidth / proportion));
    ends[column] = y + height + gap;
    return { x, y, width: Math.round(columnWidth), height };
  });
  return { boxes, height: Math.max(0, ...ends.map((end) => end - gap)) };
}
