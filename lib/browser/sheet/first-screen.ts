import "client-only";
import type { Generation } from "@/lib/contract/generation";
import { isSheetAddress, readPlace } from "./sheet-address";

/** About what a tile and the gap around it take. */
const tilePx2 = 220 * 220;

let hasAsked = false;

/**
 * Asks for the thumbnails of the first screen as soon as they are known, once: drawing the tiles, which ask
 * for the same ones, takes as long as loading the first of them.
 */
export function askForFirstScreen(items: readonly Generation[]): void {
  const isAtTop = isSheetAddress() && readPlace() === null && window.scrollY === 0;
  if (hasAsked || !isAtTop) return;
  hasAsked = true;
  const tiles = Math.ceil((window.innerWidth * window.innerHeight) / tilePx2);
  for (const { image } of items.slice(0, tiles)) {
    if (image === null) continue;
    const early = new Image();
    early.fetchPriority = "high";
    early.src = image.thumbnailUrl;
  }
}
