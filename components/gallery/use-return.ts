import { type RefObject, useLayoutEffect } from "react";
import { returnToSheet } from "@/lib/browser/sheet-place";

/** Coming back from a picture: the sheet stands where it stood, and the focus is on the picture. */
export function useReturn(sheet: RefObject<HTMLElement | null>, isReady: boolean): void {
  useLayoutEffect(() => {
    const place = isReady ? returnToSheet() : null;
    if (place === null) return;
    window.scrollTo({ top: place.scrollY, behavior: "instant" });
    // The tiles of that place are there only once the page has moved to it.
    requestAnimationFrame(() => requestAnimationFrame(() => focusTile(sheet.current, place.id)));
  }, [sheet, isReady]);
}

function focusTile(sheet: HTMLElement | null, id: string): void {
  const tile = sheet?.querySelector<HTMLElement>(`[data-tile="${id}"]`);
  // Who comes back to edit is in the prompt already.
  if (document.activeElement === document.body) tile?.focus({ preventScroll: true });
  tile?.scrollIntoView({ block: "nearest", behavior: "instant" });
}
