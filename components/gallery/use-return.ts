import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from "react";
import { keepReloadPlace, takeReloadScroll } from "@/lib/browser/reload-place";
import { returnToSheet } from "@/lib/browser/sheet-place";

type Shown = { readonly query: string; readonly pages: number; readonly isReady: boolean };

/**
 * Coming back from a picture or by a reload the sheet stands where it stood; from a picture the focus is on
 * it.
 */
export function useReturn(
  sheet: RefObject<HTMLElement | null>,
  { query, pages, isReady }: Shown,
): void {
  const comeBack = useEffectEvent(() => {
    const place = returnToSheet();
    const scrollY = place?.scrollY ?? takeReloadScroll(query);
    if (scrollY !== null) window.scrollTo({ top: scrollY, behavior: "instant" });
    if (place === null) return;
    // The tiles of that place are there only once the page has moved to it.
    requestAnimationFrame(() => requestAnimationFrame(() => focusTile(sheet.current, place.id)));
  });
  useLayoutEffect(() => {
    if (isReady) comeBack();
  }, [isReady]);
  const keep = useEffectEvent(() => keepReloadPlace({ query, scrollY: window.scrollY, pages }));
  useEffect(() => {
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, []);
}

function focusTile(sheet: HTMLElement | null, id: string): void {
  const tile = sheet?.querySelector<HTMLElement>(`[data-tile="${id}"]`);
  // Who comes back to edit is in the prompt already.
  if (document.activeElement === document.body) tile?.focus({ preventScroll: true });
  tile?.scrollIntoView({ block: "nearest", behavior: "instant" });
}
