import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { Zoom } from "@/lib/browser/use-zoom";
import { pictureAt, type Point } from "@/lib/image/zoom";
import type { StrokePoint } from "@/lib/mask/operation";
import type { Painter } from "./use-painter";

type StagePointerSpec = {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly zoom: Zoom;
  readonly painter: Painter;
  /** Whether a drag moves the picture instead of painting. */
  readonly isPanning: boolean;
  /** Where the pointer is, from the stage's corner; null when it has left, or is a finger not touching. */
  readonly onHover: (place: Point | null) => void;
  readonly onPan: () => void;
};

const wheelStep = 0.0016;

/** Mouse, pen and fingers on the stage: one paints, two fingers and the middle button move the picture, the wheel zooms. */
export function useStagePointer(spec: StagePointerSpec) {
  const { stage, zoom, painter, isPanning, onHover, onPan } = spec;
  const pointers = useRef(new Map<number, Point>());
  const doing = useRef<"nothing" | "painting" | "panning">("nothing");

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

  const hover = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    onHover({ x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const strokePoint = (event: globalThis.PointerEvent): StrokePoint => ({
    ...pictureAt(zoom.frame, zoom.view, fromMiddle(event, stage)),
    pressure: event.pointerType === "pen" ? event.pressure : 1,
  });

  const down = (event: PointerEvent) => {
    if (event.button > 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, pointOf(event));
    if (pointers.current.size > 1) {
      // The second finger: what the first began was the start of a pinch.
      if (doing.current === "painting") painter.cancel();
      doing.current = "panning";
      onHover(null);
    } else if (isPanning || event.button === 1) {
      doing.current = "panning";
    } else {
      doing.current = "painting";
      painter.begin(strokePoint(event.nativeEvent), event.shiftKey);
      hover(event);
    }
  };

  const move = (event: PointerEvent) => {
    if (event.pointerType !== "touch" || doing.current === "painting") hover(event);
    const from = pointers.current.get(event.pointerId);
    if (from === undefined) return;
    if (doing.current === "painting") {
      const all = event.nativeEvent.getCoalescedEvents();
      const points = all.length > 0 ? all : [event.nativeEvent];
      painter.move(points.map(strokePoint), event.shiftKey);
      return;
    }
    const to = pointOf(event);
    pointers.current.set(event.pointerId, to);
    const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId);
    onPan();
    if (other === undefined) zoom.panBy({ x: to.x - from.x, y: to.y - from.y });
    else zoom.pinch(pinchOf(from, to, other[1], stage));
  };

  const up = (event: PointerEvent, how: "end" | "cancel") => {
    pointers.current.delete(event.pointerId);
    if (doing.current === "painting") painter[how]();
    if (pointers.current.size === 0) doing.current = "nothing";
    else doing.current = "panning";
    if (event.pointerType === "touch") onHover(null);
  };

  return {
    onPointerDown: down,
    onPointerMove: move,
    onPointerUp: (event: PointerEvent) => up(event, "end"),
    onPointerCancel: (event: PointerEvent) => up(event, "cancel"),
    onPointerLeave: () => onHover(null),
  };
}

/** What one finger's step makes of two: nearer or further, and the middle between them moved on. */
function pinchOf(from: Point, to: Point, other: Point, stage: RefObject<HTMLElement | null>) {
  const middle = { clientX: (to.x + other.x) / 2, clientY: (to.y + other.y) / 2 };
  return {
    factor: distance(to, other) / Math.max(1, distance(from, other)),
    at: fromMiddle(middle, stage),
    by: { x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 },
  };
}

type Placed = { readonly clientX: number; readonly clientY: number };

function pointOf({ clientX, clientY }: Placed): Point {
  return { x: clientX, y: clientY };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function fromMiddle({ clientX, clientY }: Placed, stage: RefObject<HTMLElement | null>): Point {
  const box = stage.current?.getBoundingClientRect();
  if (box === undefined) return { x: 0, y: 0 };
  return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
}
