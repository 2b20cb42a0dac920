import { useEffect, useEffectEvent } from "react";
import type { Generation } from "@/lib/contract/generation";
import type { Viewed } from "./use-viewed";
import type { Zoom } from "@/lib/browser/use-zoom";

type ViewerKeys = {
  readonly zoom: Zoom;
  readonly viewed: Viewed;
  readonly show: (generation: Generation) => void;
  readonly onReuse: () => void;
  readonly onMask: () => void;
};

const zoomStep = 1.25;

/** The viewer's keys: ← → and J K for the neighbours, 0 and 1 and + and − for the zoom, D to download, E to edit with a mask, R to reuse. */
export function useViewerKeys({ zoom, viewed, show, onReuse, onMask }: ViewerKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event)) return;
    const go = (generation: Generation | undefined) => {
      if (generation !== undefined) show(generation);
    };
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => go(viewed.previous),
      k: () => go(viewed.previous),
      ArrowRight: () => go(viewed.next),
      j: () => go(viewed.next),
      "0": zoom.fit,
      "1": () => zoom.actual(),
      "+": () => zoom.zoomBy(zoomStep),
      "=": () => zoom.zoomBy(zoomStep),
      "-": () => zoom.zoomBy(1 / zoomStep),
      d: () => document.querySelector<HTMLElement>('dialog [data-action="download"]')?.click(),
      e: onMask,
      r: onReuse,
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** Keys belong to fields, to a window over the viewer, and to the browser where a modifier is held. */
function isTaken({ target, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean {
  if (metaKey || ctrlKey || altKey || !(target instanceof Element)) return true;
  return target.closest("input, textarea, select, dialog dialog") !== null;
}
