import type { Placed } from "./sheet-plan";

export type Direction =
  "next" | "previous" | "up" | "down" | "page up" | "page down" | "first" | "last";

/** The tile that a step leads to, drawn or not; undefined at an edge. A page is so many pixels. */
export function neighbour(
  tiles: readonly Placed[],
  fromId: string,
  direction: Direction,
  pagePx: number,
): Placed | undefined {
  const index = tiles.findIndex(({ entry }) => entry.id === fromId);
  const from = tiles[index];
  if (from === undefined) return undefined;
  const { y, height } = from.box;
  switch (direction) {
    case "next":
      return tiles[index + 1];
    case "previous":
      return tiles[index - 1];
    case "first":
      return tiles[0];
    case "last":
      return tiles.at(-1);
    case "down":
      return nearest(
        tiles.filter(({ box }) => box.y >= y + height),
        from,
        y + height,
      );
    case "up":
      return nearest(
        tiles.filter(({ box }) => box.y + box.height <= y),
        from,
        y,
        bottomOf,
      );
    case "page down":
      return nearest(tiles.slice(index), from, y + pagePx);
    case "page up":
      return nearest(tiles.slice(0, index + 1), from, y - pagePx);
  }
}

/** The tile whose edge is nearest to a height; in a row the one whose middle is nearest to that of another. */
function nearest(
  tiles: readonly Placed[],
  from: Placed,
  y: number,
  edgeOf: (tile: Placed) => number = topOf,
): Placed | undefined {
  let best: Placed | undefined;
  let bestOff = Infinity;
  let bestAside = Infinity;
  for (const tile of tiles) {
    const off = Math.abs(edgeOf(tile) - y);
    const aside = Math.abs(middleOf(tile) - middleOf(from));
    if (off > bestOff || (off === bestOff && aside >= bestAside)) continue;
    best = tile;
    bestOff = off;
    bestAside = aside;
  }
  return best;
}

const topOf = ({ box }: Placed) => box.y;
const bottomOf = ({ box }: Placed) => box.y + box.height;
const middleOf = ({ box }: Placed) => box.x + box.width / 2;
