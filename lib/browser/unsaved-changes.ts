import "client-only";
import { useSyncExternalStore } from "react";
import type { Judgement } from "@/lib/contract/generation";
import type { SheetEntry } from "./sheet-entry";

/** What a person did to pictures that the server's list does not show yet, by id. */
export type Change = Judgement & { readonly trashedAt?: string | null };
type Changes = ReadonlyMap<string, Change>;

let changes: Changes = new Map();
const listeners = new Set<() => void>();

/** Shows a change at once. */
export function showChanges(added: Changes): void {
  const next = new Map(changes);
  for (const [id, change] of added) next.set(id, { ...next.get(id), ...change });
  set(next);
}

/** From here on the server's list speaks for these again. */
export function settleChanges(ids: Iterable<string>): void {
  const next = new Map(changes);
  for (const id of ids) next.delete(id);
  set(next);
}

export function useUnsavedChanges(): Changes {
  return useSyncExternalStore(
    subscribe,
    () => changes,
    () => none,
  );
}

/** The entries as they will be; what was just put into the trash, or taken out of it, is no longer among them. */
export function withChanges(
  entries: readonly SheetEntry[],
  unsaved: Changes,
): readonly SheetEntry[] {
  if (unsaved.size === 0) return entries;
  return entries.flatMap((entry) => {
    const change = unsaved.get(entry.id);
    if (change === undefined) return [entry];
    const isMoved =
      change.trashedAt !== undefined && (change.trashedAt === null) !== (entry.trashedAt === null);
    return isMoved ? [] : [{ ...entry, ...change }];
  });
}

const none: Changes = new Map();

function set(next: Changes): void {
  changes = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
