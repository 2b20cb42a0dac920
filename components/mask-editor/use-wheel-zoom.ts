import { type RefObject, useEffect, useEffectEvent } from "react";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { fromMiddle } from "./from-middle";

const wheelStep = 0.0016;

/** Turning the wheel zooms to the pointer; so does a pinch on a trackpad, which comes as a wheel with Ctrl. */
export function useWheelZoom(stage: RefObject<HTMLDivElement | null>, zoom: Zoom): void {
  const wheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const factor = Math.exp(-event.deltaY * wheelStep * (event.ctrlKey ? 6 : 1));
    zoom.zoomBy(factor, fromMiddle(event, stage));
  });
  useEffect(() => {
    const element = stage.current;
    // Not passive: the page must not scroll or zoom along.
    element?.addEventListener("wheel", wheel, { passive: false });
    return () => element?.removeEventListener("wheel", wheel);
  }, [stage]);
}
