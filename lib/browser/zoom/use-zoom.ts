import "client-only";
import { useEffect, useState } from "react";
import {
  actualView,
  fitView,
  type Frame,
  panBy,
  percentOf,
  type Point,
  type View,
  zoomBy,
} from "@/lib/image/zoom";
import type { ElementSize } from "../use-size";

export type Zoom = ReturnType<typeof useZoom>;

type Pinch = { readonly factor: number; readonly at: Point; readonly by: Point };

const middle: Point = { x: 0, y: 0 };

/** Nearer and further by the same factor do not come back to the very same number. */
const rounding = 1.0001;

/** The view of one picture: it starts as the whole and follows the stage until someone zooms. */
export function useZoom(picture: ElementSize, stage: ElementSize | null) {
  const [chosen, setChosen] = useState<View | null>(null);
  const devicePixelRatio = useDevicePixelRatio();
  const frame: Frame = { stage: stage ?? picture, picture, devicePixelRatio };
  const fit = fitView(frame);
  const view = chosen === null ? fit : panBy(frame, chosen, middle);
  const isFit = view.scale <= fit.scale;
  // From the view as it is by then: several movements can come before the next paint.
  const change = (next: (view: View) => View) =>
    setChosen((before) => {
      const changed = next(before === null ? fit : panBy(frame, before, middle));
      return changed.scale <= fit.scale * rounding ? null : changed;
    });
  return {
    view,
    frame,
    isFit,
    isActual: percentOf(view, frame) === "100 %",
    percent: percentOf(view, frame),
    fit: () => setChosen(null),
    actual: (pointer: Point = middle) => setChosen(actualView(frame, view, pointer)),
    toggle: (pointer: Point) => setChosen(isFit ? actualView(frame, view, pointer) : null),
    zoomBy: (factor: number, pointer: Point = middle) =>
      change((before) => zoomBy(frame, before, factor, pointer)),
    panBy: (by: Point) => change((before) => panBy(frame, before, by)),
    /** Two fingers: nearer by a factor around a place, and moved with it. */
    pinch: ({ factor, at, by }: Pinch) =>
      change((before) => panBy(frame, zoomBy(frame, before, factor, at), by)),
  };
}

function useDevicePixelRatio(): number {
  const [ratio, setRatio] = useState(1);
  useEffect(() => {
    const read = () => setRatio(window.devicePixelRatio);
    read();
    window.addEventListener("resize", read);
    return () => window.removeEventListener("resize", read);
  }, []);
  return ratio;
}
