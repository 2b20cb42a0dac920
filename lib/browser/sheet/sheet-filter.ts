import "client-only";
import { useMemo, useSyncExternalStore } from "react";
import { isSheetAddress, writeQuery } from "./sheet-address";

/** What the contact sheet is narrowed to, as its address says it; the names are those of the list's own query. */
export type SheetFilter = Readonly<Partial<Record<FilterKey, string>>>;

const filterKeys = [
  "q",
  "model",
  "state",
  "starred",
  "picked",
  "rating",
  "tag",
  "person",
  "size",
  "masked",
  "batch",
  "from",
  "to",
  "trash",
] as const;

type FilterKey = (typeof filterKeys)[number];

let last = "";
const listeners = new Set<() => void>();

/** The filter in the studio's address; the last one while another room is shown. */
export function useSheetFilter(): { readonly filter: SheetFilter; readonly query: string } {
  const query = useSyncExternalStore(subscribe, read, () => "");
  const filter = useMemo(() => filterOf(query), [query]);
  return { filter, query };
}

/** The filter at this moment, as a query. */
export function readSheetQuery(): string {
  return read();
}

/** Narrows the sheet, or widens it where a value is empty. One step back in the history stays the room before. */
export function setSheetFilter(change: SheetFilter): void {
  const query = queryOf({ ...filterOf(read()), ...change });
  writeQuery(query);
  for (const listener of listeners) listener();
}

export function clearSheetFilter(): void {
  setSheetFilter(Object.fromEntries(filterKeys.map((key) => [key, ""])));
}

/** The same words for the same filter, whatever order it was written in; what the list does not know is left out. */
export function queryOf(filter: SheetFilter): string {
  const query = new URLSearchParams();
  for (const key of filterKeys) {
    const value = filter[key]?.trim() ?? "";
    if (value !== "") query.set(key, value);
  }
  return query.toString();
}

export function filterOf(query: string): SheetFilter {
  const given = new URLSearchParams(query);
  const known = filterKeys.flatMap((key) => {
    const value = given.get(key) ?? "";
    return value === "" ? [] : [[key, value] as const];
  });
  return Object.fromEntries(known);
}

function read(): string {
  if (isSheetAddress()) last = queryOf(filterOf(window.location.search));
  return last;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}
