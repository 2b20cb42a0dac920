import { type PointerEvent, type RefObject, useRef } from "react";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { pictureAt, type Point } from "@/lib/image/zoom";
import type { StrokePoint } from "@/lib/mask/operation";
import { fromMiddle, type Placed } from "./from-middle";
import type { Painter } from "./use-painter";
import { useWheelZoom } from "./use-wheel-zoom";

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

type Hand = StagePointerSpec & {
  /** The pointers that are down, by their ids, each where it was last. */
  readonly pointers: RefObject<Map<number, Point>>;
  readonly doing: RefObject<"nothing" | "painting" | "panning">;
};

/** Mouse, pen and fingers on the stage: one paints, two fingers and the middle button move the picture, the wheel zooms. */
export function useStagePointer(spec: StagePointerSpec) {
  const pointers = useRef(new Map<number, Point>());
  const doing = useRef<"nothing" | "painting" | "panning">("nothing");
  useWheelZoom(spec.stage, spec.zoom);
  const hand = { ...spec, pointers, doing };
  return {
    onPointerDown: (event: PointerEvent) => putDown(hand, event),
    onPointerMove: (event: PointerEvent) => move(hand, event),
    onPointerUp: (event: PointerEvent) => lift(hand, event, "end"),
    onPointerCancel: (event: PointerEvent) => lift(hand, event, "cancel"),
    onPointerLeave: () => spec.onHover(null),
  };
}

function putDown(hand: Hand, event: PointerEvent): void {
  const { pointers, doing, painter, isPanning, onHover } = hand;
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
    painter.begin(strokePoint(hand, event.nativeEvent), event.shiftKey);
    hover(hand, event);
  }
}

function move(hand: Hand, event: PointerEvent): void {
  const { pointers, doing, painter } = hand;
  if (event.pointerType !== "touch" || doing.current === "painting") hover(hand, event);
  const from = pointers.current.get(event.pointerId);
  if (from === undefined) return;
  if (doing.current !== "painting") return movePicture(hand, event, from);
  const all = event.nativeEvent.getCoalescedEvents();
  const points = all.length > 0 ? all : [event.nativeEvent];
  painter.move(
    points.map((point) => strokePoint(hand, point)),
    event.shiftKey,
  );
}

function movePicture({ stage, zoom, pointers, onPan }: Hand, event: PointerEvent, from: Point) {
  const to = pointOf(event);
  pointers.current.set(event.pointerId, to);
  const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId);
  onPan();
  if (other === undefined) zoom.panBy({ x: to.x - from.x, y: to.y - from.y });
  else zoom.pinch(pinchOf(from, to, other[1], stage));
}

function lift(hand: Hand, event: PointerEvent, how: "end" | "cancel"): void {
  const { pointers, doing, painter, onHover } = hand;
  pointers.current.delete(event.pointerId);
  if (doing.current === "painting") painter[how]();
  doing.current = pointers.current.size === 0 ? "nothing" : "panning";
  if (event.pointerType === "touch") onHover(null);
}

function hover({ onHover }: Hand, event: PointerEvent): void {
  const box = event.currentTarget.getBoundingClientRect();
  onHover({ x: event.clientX - box.left, y: event.clientY - box.top });
}

function strokePoint({ stage, zoom }: Hand, event: globalThis.PointerEvent): StrokePoint {
  return {
    ...pictureAt(zoom.frame, zoom.view, fromMiddle(event, stage)),
    pressure: event.pointerType === "pen" ? event.pressure : 1,
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

function pointOf({ clientX, clientY }: Placed): Point {
  return { x: clientX, y: clientY };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
