"use client";

import { ChevronsLeftRight } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { ComparedPicture } from "@/lib/browser/compare/use-compared";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { Label } from "./label";
import { Layer } from "./layer";

type SliderViewProps = {
  readonly before: ComparedPicture;
  readonly after: ComparedPicture;
  readonly leader: ComparedPicture;
  readonly zoom: Zoom;
};

/** How far an arrow moves the line, in percent; ten times as far with Shift. */
const step = 1;

/** One picture left of a line and the other right of it; the line is dragged, or moved by the arrows. */
export function SliderView({ before, after, leader, zoom }: SliderViewProps) {
  const [percent, setPercent] = useState(50);
  const moveTo = (next: number) => setPercent(Math.min(100, Math.max(0, next)));
  const onKeyDown = (event: KeyboardEvent) => {
    const stride = event.shiftKey ? step * 10 : step;
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: percent - stride,
      ArrowDown: percent - stride,
      ArrowRight: percent + stride,
      ArrowUp: percent + stride,
      Home: 0,
      End: 100,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    moveTo(place);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const room = event.currentTarget.parentElement?.getBoundingClientRect();
    if (room) moveTo(Math.round(((event.clientX - room.left) / room.width) * 1_000) / 10);
  };
  return (
    <>
      <Layer picture={after} leader={leader} zoom={zoom} />
      <div
        className="absolute inset-0 bg-wall"
        style={{ clipPath: `inset(0 ${100 - percent}% 0 0)` }}
      >
        <Layer picture={before} leader={leader} zoom={zoom} />
      </div>
      <Label side="left" words="Before" />
      <Label side="right" words="After" />
      <div
        role="slider"
        tabIndex={0}
        aria-label="Before and after"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={`${Math.round(percent)} % before`}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={(event) => event.stopPropagation()}
        className="group absolute inset-y-0 flex w-11 -translate-x-1/2 cursor-ew-resize touch-none items-center justify-center outline-none before:absolute before:inset-y-0 before:left-1/2 before:w-0.5 before:-translate-x-1/2 before:bg-on-scrim"
        style={{ left: `${percent}%` }}
      >
        <span className="relative flex size-9 items-center justify-center rounded-full border border-on-scrim bg-scrim text-on-scrim shadow-float group-focus-visible:outline-2 group-focus-visible:outline-accent">
          <ChevronsLeftRight aria-hidden="true" className="size-4" />
        </span>
      </div>
    </>
  );
}
