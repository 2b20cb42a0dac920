import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { columns } from "./columns";
import { justifiedRows, type Layout } from "./justified-rows";
import { proportionOf } from "./proportion";

/** Narrower than this, a wall has columns: rows would leave pictures no height. */
const columnsBelow = 560;

/** The row height for a wall: about 265 px beside the composer at 1440, up to 300 on larger screens. */
const row = { share: 0.26, min: 190, max: 300 };

/** What a tile's words take in a narrow column, in pixels: a sentence and its button, or a line and a ring. */
const wordsHeight = { stopped: 256, underWay: 160, picture: 0 };

/** Where each tile of a day stands on a wall of some width. */
export function sheetLayout(entries: readonly SheetEntry[], width: number): Layout {
  if (width < columnsBelow) {
    const tiles = entries.map((entry) => ({
      proportion: proportionOf(entry),
      minHeight: wordsHeight[faceOf(entry)],
    }));
    return columns(tiles, { width, count: 2, gap: 6 });
  }
  const rowHeight = Math.min(row.max, Math.max(row.min, Math.round(width * row.share)));
  return justifiedRows(entries.map(proportionOf), { width, rowHeight, gap: 10 });
}

function faceOf({ state, delivery, waitingFor }: SheetEntry): keyof typeof wordsHeight {
  if (state === "done") return "picture";
  if (state === "failed" || state === "unknown") return "stopped";
  const isCutOff = delivery === "asking" || delivery === "undelivered";
  const isHeldUp = waitingFor === "connection" || waitingFor === "storage";
  return isCutOff || isHeldUp ? "stopped" : "underWay";
}
