import type { DBSchema } from "idb";
import type { NewGeneration } from "@/lib/contract/generation";
import { indexedStore } from "../storage/indexed-store";

/** The same asked for again within this long is a double click, in milliseconds: that of Windows, which is the slowest. */
const doubleClickMs = 500;

type Wish = { readonly words: string; readonly atMs: number };

type Schema = DBSchema & { wishes: { key: "last"; value: Wish } };

/**
 * Tells a second wish from the first one uttered twice: by a double click, by Enter held down, by a
 * shortcut pressed twice, in this tab or in two at once. Other words, other settings and another place that
 * it was asked for at (the composer, or the picture to run again) are always a wish of their own. Where a
 * browser keeps nothing, this tab's own wishes are told apart all the same. Never rejects.
 *
 * @param nowMs a clock that all tabs share
 */
export function sameWishFinder(
  nowMs: () => number,
): (requests: readonly NewGeneration[], repeats: string | null) => Promise<boolean> {
  const attempt = indexedStore<Schema>(
    "easel-wishes",
    (opened) => void opened.createObjectStore("wishes"),
  );
  let lastHere: Wish | undefined;

  /** One after the other, whichever tab they come from. */
  async function takeTurn(wish: Wish): Promise<Wish | undefined> {
    const before = lastHere;
    lastHere = wish;
    return attempt(async (opened) => {
      const transaction = opened.transaction("wishes", "readwrite");
      const last = await transaction.store.get("last");
      await transaction.store.put(wish, "last");
      await transaction.done;
      return last;
    }, before);
  }

  return async (requests, repeats) => {
    // Each click has a batch of its own.
    const words = JSON.stringify([repeats, ...requests.map(({ batchId, ...request }) => request)]);
    const wish = { words, atMs: nowMs() };
    const last = await takeTurn(wish);
    // A clock that was set back says nothing of the order.
    return last?.words === words && Math.abs(wish.atMs - last.atMs) < doubleClickMs;
  };
}
