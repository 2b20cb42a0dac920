import "client-only";
import { useSyncExternalStore } from "react";

/** The ids of what is selected on the sheet, in the order it was selected. */
export type Selection = ReadonlySet<string>;

/** The session's own storage: it outlives a reload and a trip to a picture, and no other tab shares it. */
const storageKey = "easel.selection.v1";
const nothing: Selection = new Set();

let selection: Selection | null = null;
/** Where a range begins that Shift extends. */
let anchor: string | null = null;
const listeners = new Set<() => void>();

export function useSelection(): Selection {
  return useSyncExternalStore(subscribe, readSelection, () => nothing);
}

export function readSelection(): Selection {
  selection ??= load();
  return selection;
}

export function toggleSelected(id: string): void {
  const next = new Set(readSelection());
  if (!next.delete(id)) next.add(id);
  anchor = id;
  select(next);
}

/** Selects everything from where the last one was toggled up to this one, in the order of the sheet. */
export function selectTo(id: string, order: readonly string[]): void {
  const [from, to] = [order.indexOf(anchor ?? id), order.indexOf(id)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return toggleSelected(id);
  select(new Set([...readSelection(), ...order.slice(from, to + 1)]));
}

export function select(ids: Iterable<string>): void {
  selection = new Set(ids);
  save(selection);
  for (const listener of listeners) listener();
}

function load(): Selection {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]");
    return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : []);
  } catch {
    return nothing;
  }
}

/** Where storage is refused it lasts as long as the page. */
function save(ids: Selection): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...ids]));
  } catch {
    // It lasts as long as the page.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
