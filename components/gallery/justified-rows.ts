/** A place on the sheet, in whole pixels from the top left of its day. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Layout = { readonly boxes: readonly Box[]; readonly height: number };

type Wall = {
  readonly width: number;
  readonly rowHeight: number;
  readonly gap: number;
};

/** A row a little too low is better than one too high: more pictures are seen at once. */
const lowBias = 0.88;

/** Beyond these a tile is cropped rather than a row spoilt. */
const ratios = { min: 0.5, max: 3 };

/**
 * Rows that fill the width exactly, each as near to `rowHeight` as its pictures allow; the last one is
 * not blown up. What comes after a picture never moves it, so a longer list keeps its beginning.
 *
 * @param proportions width over height of each picture, in order
 */
export function justifiedRows(
  proportions: readonly number[],
  { width, rowHeight, gap }: Wall,
): Layout {
  const boxes: Box[] = [];
  let y = 0;
  let row: number[] = [];

  const close = (isFull: boolean) => {
    const height = isFull ? fillingHeight(row, width, gap) : Math.round(rowHeight);
    boxes.push(...place(row, { y, height, gap, width: isFull ? width : null }));
    y += height + gap;
    row = [];
  };

  for (const proportion of proportions) {
    const ratio = Math.min(ratios.max, Math.max(ratios.min, proportion));
    const withIt = fillingHeight([...row, ratio], width, gap);
    if (row.length > 0 && withIt < rowHeight) {
      const withoutIt = fillingHeight(row, width, gap);
      if (withoutIt / rowHeight < (rowHeight / withIt) * lowBias) close(true);
    }
    row.push(ratio);
    if (fillingHeight(row, width, gap) <= rowHeight) close(true);
  }
  if (row.length > 0) close(false);
  return { boxes, height: Math.max(0, y - gap) };
}

/** The height at which a row is as wide as the wall. */
function fillingHeight(row: readonly number[], width: number, gap: number): number {
  const ratio = row.reduce((sum, each) => sum + each, 0);
  return Math.max(1, Math.round((width - gap * (row.length - 1)) / ratio));
}

type Place = {
  readonly y: number;
  readonly height: number;
  readonly gap: number;
  /** What the row must come to; null leaves its end open. */
  readonly width: number | null;
};

function place(row: readonly number[], { y, height, gap, width }: Place): readonly Box[] {
  let exact = 0;
  return row.map((ratio, index) => {
    const x = Math.round(exact);
    exact += ratio * height + gap;
    const isLast = index === row.length - 1;
    const end = isLast && width !== null ? width : Math.round(exact) - gap;
    return { x, y, width: end - x, height };
  });
}
