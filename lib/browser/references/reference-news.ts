import "client-only";
import { useSyncExternalStore } from "react";

/** `isRefusal` where a person must see it; what the strip shows by itself is only spoken. */
export type ReferenceNews = { readonly words: string; readonly isRefusal: boolean };

const nothing: ReferenceNews = { words: "", isRefusal: false };
let news = nothing;
const listeners = new Set<() => void>();

/** Speaks of a reference that was added, moved or removed, in place of what was said before. */
export function tellReferences(words: string): void {
  change({ words, isRefusal: false });
}

/** Says under the references why something was not taken. */
export function refuseReferences(words: string): void {
  change({ words, isRefusal: true });
}

export function useReferenceNews(): ReferenceNews {
  return useSyncExternalStore(
    subscribe,
    () => news,
    () => nothing,
  );
}

function change(next: ReferenceNews): void {
  news = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
