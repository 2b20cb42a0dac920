import type { NewGeneration } from "@/lib/contract/generation";

/** The same asked for again within this long is a double click, in milliseconds: that of Windows, which is the slowest. */
const doubleClickMs = 500;

/**
 * Tells a second wish from the first one uttered twice: by a double click, by Enter held down, by a
 * shortcut pressed twice. Other words, other settings and another place that it was asked for at (the
 * composer, or the picture to run again) are always a wish of their own.
 */
export function sameWishFinder(
  nowMs: () => number,
): (requests: readonly NewGeneration[], repeats: string | null) => boolean {
  let last = { wish: "", atMs: Number.NEGATIVE_INFINITY };
  return (requests, repeats) => {
    // Each click has a batch of its own.
    const wish = JSON.stringify([repeats, ...requests.map(({ batchId, ...request }) => request)]);
    const atMs = nowMs();
    const isSame = wish === last.wish && atMs - last.atMs < doubleClickMs;
    last = { wish, atMs };
    return isSame;
  };
}
