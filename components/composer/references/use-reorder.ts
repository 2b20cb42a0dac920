import { type PointerEvent, useRef } from "react";
import type { DraftReference } from "@/lib/browser/references/draft-reference";
import { tellReferences } from "@/lib/browser/references/reference-news";
import { moveReference } from "@/lib/browser/references/references";

/** A press that moves no further than this, in pixels, is a click. */
const slop = 4;

type Drag = { readonly x: number; readonly y: number; readonly from: number; isMoved: boolean };

/** Dragging a reference over another takes its place at once; what cancels the press puts it back. */
export function useReorder(references: readonly DraftReference[]) {
  const drag = useRef<Drag | null>(null);
  const placeOf = (key: string) => references.findIndex((reference) => reference.key === key);

  return (key: string) => ({
    onPointerDown: ({ button, clientX, clientY, currentTarget, pointerId }: PointerEvent) => {
      if (button !== 0) return;
      currentTarget.setPointerCapture(pointerId);
      drag.current = { x: clientX, y: clientY, from: placeOf(key), isMoved: false };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const { current } = drag;
      if (current === null) return;
      current.isMoved ||= Math.hypot(clientX - current.x, clientY - current.y) > slop;
      const over = current.isMoved ? keyAt(clientX, clientY) : null;
      if (over !== null && over !== key) moveReference(key, placeOf(over));
    },
    onPointerUp: () => {
      const { current } = drag;
      drag.current = null;
      const place = placeOf(key);
      if (current !== null && current.from !== place) {
        const name = references[place]?.name;
        tellReferences(`${name} is reference ${place + 1} of ${references.length} now.`);
      }
    },
    onPointerCancel: () => {
      if (drag.current !== null) moveReference(key, drag.current.from);
      drag.current = null;
    },
  });
}

function keyAt(x: number, y: number): string | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-reference]");
  return place?.dataset.reference ?? null;
}
