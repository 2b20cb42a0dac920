"use client";

import { useEffect } from "react";
import type { ComparedPicture } from "@/lib/browser/compare/use-compared";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { Label } from "./label";
import { Layer } from "./layer";

type BlinkViewProps = {
  readonly pictures: readonly ComparedPicture[];
  readonly leader: ComparedPicture;
  readonly zoom: Zoom;
  readonly shown: number;
  readonly isRunning: boolean;
  readonly onNext: () => void;
};

/** Well below three changes a second, which can bring on a seizure. */
const blinkMs = 700;

/** All pictures in the same place, one at a time: what differs jumps. */
export function BlinkView({ pictures, leader, zoom, shown, isRunning, onNext }: BlinkViewProps) {
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(onNext, blinkMs);
    return () => clearTimeout(timer);
  });
  return (
    <>
      {pictures.map((picture, index) => (
        <Layer
          key={picture.key}
          picture={picture}
          leader={leader}
          zoom={zoom}
          isHidden={index !== shown}
        />
      ))}
      <Label side="left" words={`${shown + 1} of ${pictures.length}: ${pictures[shown]?.name}`} />
    </>
  );
}
