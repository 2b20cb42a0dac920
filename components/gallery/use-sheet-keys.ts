import { type RefObject, useEffect, useEffectEvent } from "react";

type Direction = "next" | "previous" | "up" | "down";

const keys: Readonly<Record<string, Direction>> = {
  j: "next",
  k: "previous",
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "down",
  ArrowUp: "up",
};

/** What a key does at a tile, by the `data-action` of the control it stands for. */
const actions: Readonly<Record<string, string>> = {
  Enter: "open",
  d: "download",
  e: "mask",
  r: "reuse",
};

/**
 * The keyboard's way through the sheet: arrows and J K between tiles, Enter, D, E and R at one. Off inside
 * fields and windows; arrows act only once the focus is on the sheet, so that they scroll the page before.
 */
export function useSheetKeys(sheet: RefObject<HTMLElement | null>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const element = sheet.current;
    if (element === null || isTaken(event)) return;
    const tiles = [...element.querySelectorAll<HTMLElement>("[data-tile]")];
    const focused = document.activeElement?.closest<HTMLElement>("[data-tile]") ?? null;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;

    const direction = keys[key];
    if (direction !== undefined && (focused !== null || key.length === 1)) {
      event.preventDefault();
      const current = element.querySelector<HTMLElement>('[data-tile][tabindex="0"]');
      const target = focused === null ? current : neighbour(tiles, focused, direction);
      target?.focus();
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

/** The tile beside, or the nearest one in the row above or below by its middle. */
function neighbour(
  tiles: readonly HTMLElement[],
  from: HTMLElement,
  direction: Direction,
): HTMLElement | undefined {
  const index = tiles.indexOf(from);
  if (direction === "next") return tiles[index + 1];
  if (direction === "previous") return tiles[index - 1];
  const here = from.getBoundingClientRect();
  const isDown = direction === "down";
  const beyond = tiles
    .map((tile) => ({ tile, box: tile.getBoundingClientRect() }))
    .filter(({ box }) => (isDown ? box.top >= here.bottom : box.bottom <= here.top));
  const edges = beyond.map(({ box }) => (isDown ? box.top : -box.bottom));
  const nearestEdge = Math.min(...edges);
  const middle = (box: DOMRect) => box.left + box.width / 2;
  return beyond
    .filter((_, place) => edges[place] === nearestEdge)
    .sort((a, b) => Math.abs(middle(a.box) - middle(here)) - Math.abs(middle(b.box) - middle(here)))
    .at(0)?.tile;
}
