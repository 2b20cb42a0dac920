import { type RefObject, useEffect, useEffectEvent } from "react";
import { type Direction, neighbour } from "./neighbour";
import type { Placed } from "./sheet-plan";

const keys: Readonly<Record<string, Direction>> = {
  j: "next",
  k: "previous",
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "down",
  ArrowUp: "up",
  PageDown: "page down",
  PageUp: "page up",
  Home: "first",
  End: "last",
};

/** What a key does at a tile, by the `data-action` of the control it stands for. */
const actions: Readonly<Record<string, string>> = {
  Enter: "open",
  d: "download",
  e: "mask",
  r: "reuse",
};

type Steps = {
  /** All tiles in their order, drawn or not. */
  readonly tiles: readonly Placed[];
  readonly currentId: string | undefined;
  readonly goTo: (id: string) => void;
};

/** Of the window's height; what was last stays in sight. */
const pageShare = 0.85;

/**
 * The keyboard's way through the sheet: arrows, J K, Page Up and Down, Home and End between all that is
 * loaded, Enter, D, E and R at one. Off inside fields and windows; keys that scroll the page do so until
 * the focus is on the sheet.
 */
export function useSheetKeys(
  sheet: RefObject<HTMLElement | null>,
  { tiles, currentId, goTo }: Steps,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const element = sheet.current;
    if (element === null || isTaken(event)) return;
    const focused = document.activeElement?.closest<HTMLElement>("[data-tile]") ?? null;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;

    const direction = keys[key];
    if (direction !== undefined && (focused !== null || key.length === 1)) {
      event.preventDefault();
      const fromId = focused?.dataset.tile;
      const pagePx = window.innerHeight * pageShare;
      const to =
        fromId === undefined ? currentId : neighbour(tiles, fromId, direction, pagePx)?.entry.id;
      if (to !== undefined) goTo(to);
      return;
    }
    const action = actions[key];
    // A control inside a tile has an Enter of its own.
    if (action === undefined || focused === null) return;
    if (key === "Enter" && document.activeElement !== focused) return;
    // Or the letter would be typed into the field that the action goes to.
    event.preventDefault();
    focused.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function isTaken({ target, metaKey, ctrlKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (metaKey || ctrlKey || altKey || defaultPrevented || !(target instanceof Element)) return true;
  return target.closest("input, textarea, select, [contenteditable], dialog, [popover]") !== null;
}
