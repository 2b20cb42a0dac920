import { useEffect, useState } from "react";
import type { Size } from "@/lib/models/size";
import {
  actualView,
  fitView,
  type Frame,
  panBy,
  percentOf,
  type Point,
  type View,
  zoomBy,
} from "./zoom";

export type Zoom = ReturnType<typeof useZoom>;

const middle: Point = { x: 0, y: 0 };

/** The view of one picture: it starts as the whole and follows the stage until someone zooms. */
export function useZoom(picture: Size, stage: Size | null) {
  const [chosen, setChosen] = useState<View | null>(null);
  const devicePixelRatio = useDevicePixelRatio();
  const frame: Frame = { stage: stage ?? picture, picture, devicePixelRatio };
  const fit = fitView(frame);
  const view = chosen === null ? fit : panBy(frame, chosen, middle);
  const isFit = view.scale <= fit.scale;
  const show = (next: View) => setChosen(next.scale <= fit.scale ? null : next);
  return {
    view,
    isFit,
    isActual: percentOf(view, frame) === "100 %",
    percent: percentOf(view, frame),
    fit: () => setChosen(null),
    actual: (pointer: Point = middle) => setChosen(actualView(frame, view, pointer)),
    toggle: (pointer: Point) => setChosen(isFit ? actualView(frame, view, pointer) : null),
    zoomBy: (factor: number, pointer: Point = middle) => show(zoomBy(frame, view, factor, pointer)),
    panBy: (by: Point) => show(panBy(frame, view, by)),
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
