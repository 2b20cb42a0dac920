import type { DBSchema } from "idb";
import type { NewGeneration } from "@/lib/contract/generation";
import { indexedStore } from "../storage/indexed-store";
import type { OutboxEntry } from "./outbox-store";
import { uuid7 } from "./uuid7";

/** The same asked for again within this long is a double click, in milliseconds: that of Windows, which is the slowest. */
const doubleClickMs = 500;

/** A browser that has not answered by then is not waited for: the click must show. */
const patienceMs = 1_000;

type Wish = {
  readonly words: string;
  readonly atMs: number;
  readonly entries: readonly OutboxEntry[];
};

type Schema = DBSchema & { wishes: { key: "last"; value: Wish } };

/**
 * Makes the entries of a wish, each with an id of its own; those of the first where it is the same wish
 * uttered again: by a double click, by Enter held down, by a shortcut pressed twice, in this tab or in two
 * at once. Other words, other settings and another place that it was asked for at (the composer, or the
 * picture to run again) are always a wish of their own. Where a browser keeps nothing, or does not answer
 * within a second, that holds for each tab by itself. Never rejects.
 *
 * @param nowMs a clock that all tabs share
 */
export function wishTaker(
  nowMs: () => number,
): (requests: readonly NewGeneration[], repeats: string | null) => Promise<readonly OutboxEntry[]> {
  const attempt = indexedStore<Schema>(
    "easel-wishes",
    (opened) => void opened.createObjectStore("wishes"),
  );
  let lastHere: Wish | undefined;

  return async (requests, repeats) => {
    const uttered = wishOf(requests, repeats, nowMs());
    const here = (lastHere = following(lastHere, uttered));
    const known = attempt(async (opened) => {
      // One after the other, whichever tabs they come from.
      const transaction = opened.transaction("wishes", "readwrite");
      const wish = following(await transaction.store.get("last"), uttered);
      await transaction.store.put(wish, "last");
      await transaction.done;
      return wish;
    }, here);
    const { entries } = await Promise.race([known, after(patienceMs, here)]);
    return entries;
  };
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms));
}

function wishOf(requests: readonly NewGeneration[], repeats: string | null, atMs: number): Wish {
  // Each click has a batch of its own.
  const words = JSON.stringify([repeats, ...requests.map(({ batchId, ...request }) => request)]);
  return { words, atMs, entries: entriesOf(requests, atMs) };
}

/** One for each request, in the order of their ids. */
export function entriesOf(requests: readonly NewGeneration[], atMs: number): OutboxEntry[] {
  return requests
    .map((request) => ({ id: uuid7(atMs), request, createdAt: atMs }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A wish as it was first uttered, where it follows itself. A clock that was set back says nothing of the order. */
function following(last: Wish | undefined, wish: Wish): Wish {
  const isSame = last?.words === wish.words && Math.abs(wish.atMs - last.atMs) < doubleClickMs;
  return isSame ? { ...wish, entries: last.entries } : wish;
}
