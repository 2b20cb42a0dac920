import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from "react";
import {
  keepPlace,
  leaveAt,
  readPlace,
  reloadIfGiven,
  writeSoon,
} from "@/lib/browser/sheet/sheet-address";
import type { SheetPlace } from "@/lib/browser/sheet/sheet-fragment";
import { returnToSheet } from "@/lib/browser/sheet/way-back";
import { firstBelow, type SheetPlan } from "./sheet-plan";

type Sheet = {
  readonly plan: SheetPlan;
  /** Gives a tile the focus, drawn or not. */
  readonly goTo: (id: string) => void;
};

/** A pause in scrolling after which the place is looked at. */
const restMs = 150;

/**
 * The sheet stands where its address says: with the same picture at the top of the window, whatever came
 * before it meanwhile; back from a picture with the focus on that. Where it stands goes into the address.
 */
export function useSheetPlace(wall: RefObject<HTMLElement | null>, { plan, goTo }: Sheet): void {
  const focusTile = useEffectEvent((id: string) => {
    // Who comes back to edit is in the prompt already.
    const isFree = document.activeElement === document.body;
    if (isFree && plan.tiles.some(({ entry }) => entry.id === id)) goTo(id);
  });
  const comeBack = useEffectEvent(() => {
    const place = readPlace();
    if (place !== null && wall.current !== null) standAt(wall.current, plan, place);
    const openedId = returnToSheet();
    // Not from within an effect: the tile has to be drawn first.
    return openedId === null ? 0 : requestAnimationFrame(() => focusTile(openedId));
  });
  const keep = useEffectEvent(() => {
    if (wall.current !== null) keepPlace(placeOn(wall.current, plan));
  });
  const leavePage = useEffectEvent(() => {
    if (wall.current !== null) leaveAt(placeOn(wall.current, plan));
  });

  useLayoutEffect(() => {
    const frame = comeBack();
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    // What was selected under another address of this page's life belongs into this one, too.
    writeSoon();
    const gone = new AbortController();
    const { signal } = gone;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, restMs);
    };
    // Next changes the address before the sheet goes: a link is known by its click.
    const leave = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a") !== null) keep();
    };
    window.addEventListener("scroll", soon, { passive: true, signal });
    window.addEventListener("click", leave, { capture: true, signal });
    window.addEventListener("pagehide", leavePage, { signal });
    window.addEventListener("popstate", reloadIfGiven, { signal });
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, []);
}

/** The picture at the top of the window; null where nothing is scrolled. */
function placeOn(wall: HTMLElement, plan: SheetPlan): SheetPlace | null {
  const { top } = wall.getBoundingClientRect();
  const tile = window.scrollY > 0 ? firstBelow(plan, -top) : undefined;
  if (tile === undefined) return null;
  const pictures = plan.tiles.indexOf(tile) + 1;
  return { id: tile.entry.id, fromTopPx: top + tile.box.y, pictures };
}

/** Where a picture stood that is gone, another stands now. */
function standAt(wall: HTMLElement, { tiles }: SheetPlan, place: SheetPlace): void {
  const tile =
    tiles.find(({ entry }) => entry.id === place.id) ?? tiles[place.pictures - 1] ?? tiles.at(-1);
  if (tile === undefined) return;
  const wallY = wall.getBoundingClientRect().top + window.scrollY;
  window.scrollTo({ top: wallY + tile.box.y - place.fromTopPx, behavior: "instant" });
}
