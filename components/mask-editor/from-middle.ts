import type { RefObject } from "react";
import type { Point } from "@/lib/image/zoom";

export type Placed = { readonly clientX: number; readonly clientY: number };

/** Where something of the pointer's is, from the middle of the stage. */
export function fromMiddle(
  { clientX, clientY }: Placed,
  stage: RefObject<HTMLElement | null>,
): Point {
  const box = stage.current?.getBoundingClientRect();
  if (box === undefined) return { x: 0, y: 0 };
  return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
}
