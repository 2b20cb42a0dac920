import "client-only";
import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { Point } from "@/lib/image/zoom";
import type { Zoom } from "./use-zoom";

/** What a pointer does to a view. */
type PointedZoom = Pick<Zoom, "zoomBy" | "panBy" | "toggle">;

/** Further than this a press is a drag, not a click. In screen pixels. */
const slop = 4;

/** How much one notch of a wheel zooms. */
const wheelStep = 0.0016;

/** Mouse, pen and fingers on the stage: the wheel and two fingers zoom, a drag pans, a click changes between fit and 100 %. */
export function usePicturePointer(stage: RefObject<HTMLElement | null>, zoom: PointedZoom) {
  const pointers = useRef(new Map<number, Point>());
  const travelled = useRef(0);

  const wheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    zoom.zoomBy(
      Math.exp(-event.deltaY * wheelStep * (event.ctrlKey ? 6 : 1)),
      fromMiddle(event, stage),
    );
  });
  useEffect(() => {
    const element = stage.current;
    // Not passive: the page must not scroll or zoom along.
    element?.addEventListener("wheel", wheel, { passive: false });
    return () => element?.removeEventListener("wheel", wheel);
  }, [stage]);

  const release = (event: PointerEvent) => void pointers.current.delete(event.pointerId);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      if (pointers.current.size === 0) travelled.current = 0;
      pointers.current.set(event.pointerId, pointOf(event));
    },
    onPointerMove: (event: PointerEvent) => {
      const from = pointers.current.get(event.pointerId);
      if (from === undefined) return;
      const to = pointOf(event);
      travelled.current += Math.hypot(to.x - from.x, to.y - from.y);
      const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId);
      pointers.current.set(event.pointerId, to);
      if (other !== undefined) {
        const [, anchor] = other;
        zoom.zoomBy(
          distance(to, anchor) / Math.max(1, distance(from, anchor)),
          fromMiddle(event, stage),
        );
      } else if (travelled.current > slop) {
        zoom.panBy({ x: to.x - from.x, y: to.y - from.y });
      }
    },
    onPointerUp: (event: PointerEvent) => {
      const isClick = pointers.current.size === 1 && travelled.current <= slop;
      release(event);
      if (isClick) zoom.toggle(fromMiddle(event, stage));
    },
    onPointerCancel: release,
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
