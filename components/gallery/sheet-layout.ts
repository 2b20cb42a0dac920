import { columns } from "./columns";
import { justifiedRows, type Layout } from "./justified-rows";

/** Narrower than this, a wall has columns: rows would leave pictures no height. */
const columnsBelow = 560;

/** The row height for a wall: about 265 px beside the composer at 1440, up to 300 on larger screens. */
const row = { share: 0.26, min: 190, max: 300 };

/** Where each tile of a day stands on a wall of some width. */
export function sheetLayout(proportions: readonly number[], width: number): Layout {
  if (width < columnsBelow) {
    return columns(proportions, { width, count: 2, gap: 6, minHeight: 132 });
  }
  const rowHeight = Math.min(row.max, Math.max(row.min, Math.round(width * row.share)));
  return justifiedRows(proportions, { width, rowHeight, gap: 10 });
}
