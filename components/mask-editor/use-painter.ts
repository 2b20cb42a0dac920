import { type RefObject, useRef } from "react";
import type { MaskSession } from "@/lib/browser/mask/mask-session";
import type { StrokePoint } from "@/lib/mask/operation";
import { beginGesture, type Gesture } from "./gesture";
import { isBrush } from "./tools";
import type { Settings } from "./use-settings";

export type Painter = ReturnType<typeof usePainter>;

/** The tool in the hand: at most one movement at a time, whoever moves it. */
export function usePainter(
  session: MaskSession,
  settings: Settings,
  outline: RefObject<SVGPathElement | null>,
) {
  const gesture = useRef<Gesture | null>(null);
  const lastPoint = useRef<StrokePoint | null>(null);
  const finish = (how: "end" | "cancel") => {
    gesture.current?.[how]();
    gesture.current = null;
  };
  return {
    isActive: () => gesture.current !== null,
    /** With `isStraight` a brush goes on in a straight line from where it ended last. */
    begin: (point: StrokePoint, isStraight = false) => {
      finish("end");
      const from = isStraight && isBrush(settings.tool) ? lastPoint.current : null;
      gesture.current = beginGesture({
        settings,
        session,
        start: from ?? point,
        showOutline: (path) => outline.current?.setAttribute("d", path),
      });
      if (from !== null) gesture.current.move([point], false);
      lastPoint.current = point;
    },
    move: (points: readonly StrokePoint[], isEven = false) => {
      if (gesture.current === null) return;
      gesture.current.move(points, isEven);
      lastPoint.current = points.at(-1) ?? lastPoint.current;
    },
    end: () => finish("end"),
    cancel: () => finish("cancel"),
  };
}
