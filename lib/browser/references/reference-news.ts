import "client-only";
import { useSyncExternalStore } from "react";

let news = "";
const listeners = new Set<() => void>();

/** Says under the references what came of adding, moving or removing one, in place of what was said before. */
export function tellReferences(words: string): void {
  news = words;
  for (const listener of listeners) listener();
}

export function useReferenceNews(): string {
  return useSyncExternalStore(
    subscribe,
    () => news,
    () => "",
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
