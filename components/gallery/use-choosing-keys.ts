import { type RefObject, useEffect, useEffectEvent } from "react";
import { select, toggleSelected } from "@/lib/browser/sheet/selection";
import { readSelection } from "@/lib/browser/sheet/sheet-address";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { rate, togglePick, toggleStar, trash, undoChoice } from "./choosing";

type Entries = readonly SheetEntry[];

/** What a key does to the selected tiles, else to the one that has the focus. */
const choices: Readonly<Record<string, (entries: Entries) => void>> = {
  s: toggleStar,
  p: (entries) => togglePick(entries, "pick"),
  x: (entries) => togglePick(entries, "reject"),
  ...Object.fromEntries(
    [0, 1, 2, 3, 4, 5].map((stars) => [String(stars), (entries: Entries) => rate(entries, stars)]),
  ),
  Delete: trash,
  Backspace: trash,
};

/**
 * Choosing by keyboard: S, P, X, 0 to 5 and Delete; Space selects, ⌘A everything that is loaded, Escape
 * nothing; ⌘Z takes the last choice back; / goes to the search. Off inside fields and windows.
 */
export function useChoosingKeys(sheet: RefObject<HTMLElement | null>, items: Entries): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event)) return;
    const act = actOf(event, sheet.current, items);
    if (act === null) return;
    event.preventDefault();
    act();
  });

  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** What a key asks for; null where that is nothing of this. */
function actOf(
  { key, metaKey, ctrlKey, altKey }: KeyboardEvent,
  sheet: HTMLElement | null,
  items: Entries,
): (() => void) | null {
  const focused = document.activeElement?.closest<HTMLElement>("[data-tile]")?.dataset.tile;
  if (altKey) return null;
  if (metaKey || ctrlKey) {
    if (key === "a") return () => select(items.map(({ id }) => id));
    return key === "z" ? undoChoice : null;
  }
  if (key === "/") return () => sheet?.querySelector<HTMLElement>("[type=search]")?.focus();
  if (key === "Escape") return readSelection().size > 0 ? () => select([]) : null;
  const isOnTile = document.activeElement?.matches("[data-tile]") === true;
  if (key === " ") return focused !== undefined && isOnTile ? () => toggleSelected(focused) : null;
  const choice = choices[key.length === 1 ? key.toLowerCase() : key];
  const selected = items.filter(({ id }) => readSelection().has(id));
  const entries = selected.length > 0 ? selected : items.filter(({ id }) => id === focused);
  const stored = entries.filter(({ delivery }) => delivery === null);
  return choice === undefined || stored.length === 0 ? null : () => choice(stored);
}

function isTaken({ target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || !(target instanceof Element)) return true;
  const field = target.closest("input, textarea, select, [contenteditable], dialog, [popover]");
  // A checkbox types nothing.
  return field !== null && !field.matches("[type=checkbox]");
}
