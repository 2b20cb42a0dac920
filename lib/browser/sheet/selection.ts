import "client-only";
import { useSyncExternalStore } from "react";
import { keepSelection, readSelection } from "./sheet-address";
import type { Selection } from "./sheet-fragment";

const nothing: Selection = new Set();

/** Where a range begins that Shift extends. */
let anchor: string | null = null;
const listeners = new Set<() => void>();

/** What is selected. It stands in the sheet's address, and outlives a reload and a trip to a picture. */
export function useSelection(): Selection {
  return useSyncExternalStore(subscribe, readSelection, () => nothing);
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

export function deselect(ids: Iterable<string>): void {
  const gone = new Set(ids);
  select([...readSelection()].filter((id) => !gone.has(id)));
}

export function select(ids: Iterable<string>): void {
  keepSelection(new Set(ids));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
