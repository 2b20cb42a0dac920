import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from "react";
import { keepReloadPlace, takeReloadPlace } from "@/lib/browser/sheet/reload-place";
import { returnToSheet } from "@/lib/browser/sheet/sheet-place";
import { firstBelow, type SheetPlan } from "./sheet-plan";

type Sheet = {
  readonly plan: SheetPlan;
  readonly query: string;
  /** Gives a tile the focus, drawn or not. */
  readonly goTo: (id: string) => void;
};

/** A pause in scrolling after which the place is kept. */
const restMs = 150;

/**
 * The sheet stands where it stood: back from a picture, with the focus on it, and after a reload with the
 * same picture at the top of the window, whatever came before it meanwhile.
 */
export function useSheetPlace(wall: RefObject<HTMLElement | null>, sheet: Sheet): void {
  const focusTile = useEffectEvent((id: string) => {
    // Who comes back to edit is in the prompt already.
    const isFree = document.activeElement === document.body;
    if (isFree && sheet.plan.tiles.some(({ entry }) => entry.id === id)) sheet.goTo(id);
  });
  const comeBack = useEffectEvent(() => {
    const left = returnToSheet();
    if (left !== null) {
      scrollToY(left.scrollY);
      // Not from within an effect: the tile has to be drawn first.
      return requestAnimationFrame(() => focusTile(left.id));
    }
    const kept = takeReloadPlace(sheet.query);
    if (kept === null || wall.current === null) return 0;
    const tile = sheet.plan.tiles.find(({ entry }) => entry.id === kept.id);
    const wallY = wall.current.getBoundingClientRect().top + window.scrollY;
    scrollToY(tile === undefined ? kept.scrollY : wallY + tile.box.y - kept.fromTopPx);
    return 0;
  });
  const keep = useEffectEvent(() => {
    if (wall.current === null) return;
    const { top } = wall.current.getBoundingClientRect();
    const tile = firstBelow(sheet.plan, -top);
    if (tile === undefined) return;
    keepReloadPlace({
      query: sheet.query,
      id: tile.entry.id,
      fromTopPx: top + tile.box.y,
      scrollY: window.scrollY,
      pictures: sheet.plan.tiles.indexOf(tile) + 1,
    });
  });

  useLayoutEffect(() => {
    const frame = comeBack();
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, restMs);
    };
    const now = () => keep();
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("pagehide", now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("scroll", soon);
      window.removeEventListener("pagehide", now);
    };
  }, []);
}

function scrollToY(top: number): void {
  window.scrollTo({ top, behavior: "instant" });
}
