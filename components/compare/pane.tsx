"use client";

import { type ReactNode, useRef } from "react";
import { usePicturePointer } from "@/lib/browser/zoom/use-picture-pointer";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";

type PaneProps = { readonly zoom: Zoom; readonly children: ReactNode };

/** A place where pictures are seen; every pane zooms and pans all of them. */
export function Pane({ zoom, children }: PaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const pointer = usePicturePointer(pane, zoom);
  return (
    <div
      ref={pane}
      {...pointer}
      className={`relative size-full touch-none overflow-hidden ${zoom.isFit ? "cursor-zoom-in" : "cursor-grab active:cursor-grabbing"}`}
    >
      {children}
    </div>
  );
}
