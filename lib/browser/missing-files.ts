import "client-only";
import { useSyncExternalStore } from "react";
import type { Generation } from "@/lib/contract/generation";
import { chargedWords } from "@/lib/errors";
import { api } from "./api";
import { ApiError } from "./api-error";
import { serverNow } from "./server-clock";

/** The pictures whose files the server did not find, as far as this tab has asked for them. */
let missing: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Whether the file of this picture is known to be missing from the store. */
export function useIsFileMissing(id: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => missing.has(id),
    () => false,
  );
}

/**
 * Asks why a picture did not load: an image element does not tell. True when its file is missing, which all
 * who show it then know; false when it is worth another try. Never throws.
 */
export async function isFileMissing(id: string, path: string): Promise<boolean> {
  const isMissing = await api.canRead(path).then(
    () => false,
    (failure: unknown) => failure instanceof ApiError && failure.code === "picture_missing",
  );
  if (isMissing) change(new Set([...missing, id]));
  return isMissing;
}

/** Has the server fetch it from Segmind once more, for free. Resolves to what came of it, in words; never throws. */
export async function fetchFileAgain(id: string): Promise<string> {
  try {
    await api.fetchAgain(id);
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    return `${failure.message} ${chargedWords[failure.charged]}`;
  }
  change(new Set([...missing].filter((other) => other !== id)));
  return "The picture is back, as it was made. Nothing was charged.";
}

/** As long as Segmind holds what it made. */
const heldMs = 7 * 24 * 60 * 60_000;

/** Whether Segmind may still hold this picture. */
export function mayFetchAgain({ finishedAt }: Pick<Generation, "finishedAt">): boolean {
  return finishedAt !== null && serverNow() - Date.parse(finishedAt) < heldMs;
}

function change(next: ReadonlySet<string>): void {
  missing = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
