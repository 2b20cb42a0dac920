import { type KeyboardEvent, useState } from "react";
import type { Point } from "@/lib/image/zoom";
import type { Painter } from "./use-painter";

type Size = { readonly width: number; readonly height: number };

export type Reticle = ReturnType<typeof useReticle>;

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How many steps lead from one side of the picture to the other; with Shift a tenth of them. */
const steps = 256;

/**
 * The keyboard's pointer on the stage. Arrows move it, Shift ten times as far, Alt by one pixel; Enter
 * begins with the tool and ends, Space does both at once. It stays on the picture.
 */
export function useReticle(picture: Size, painter: Painter) {
  const [place, setPlace] = useState<Point>({
    x: Math.round(picture.width / 2),
    y: Math.round(picture.height / 2),
  });
  const [isShown, setShown] = useState(false);
  const step = Math.max(1, Math.round(Math.max(picture.width, picture.height) / steps));
  const point = { ...place, pressure: 1 };

  const moveBy = (direction: Point, length: number) => {
    const next = {
      x: Math.min(picture.width, Math.max(0, place.x + direction.x * length)),
      y: Math.min(picture.height, Math.max(0, place.y + direction.y * length)),
    };
    setShown(true);
    setPlace(next);
    painter.move([{ ...next, pressure: 1 }]);
  };

  return {
    place,
    isShown,
    show: () => setShown(true),
    hide: () => setShown(false),
    stamp: () => {
      if (painter.isActive()) return;
      painter.begin(point);
      painter.end();
    },
    /** True where the key was the reticle's. */
    press: (event: KeyboardEvent): boolean => {
      const direction = directions[event.key];
      if (direction !== undefined) {
        moveBy(direction, event.altKey ? 1 : event.shiftKey ? step * 10 : step);
        return true;
      }
      if (event.key !== "Enter" || event.repeat) return false;
      setShown(true);
      if (painter.isActive()) painter.end();
      else painter.begin(point);
      return true;
    },
  };
}
