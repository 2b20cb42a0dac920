"use client";

import type { RefObject } from "react";
import { useState } from "react";
import type { Image } from "@/lib/contract/generation";
import { usePointer } from "./use-pointer";
import type { Zoom } from "@/lib/browser/use-zoom";

type StageProps = {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly image: Image;
  readonly name: string;
  readonly zoom: Zoom;
};

/** Above this many screen pixels for each of the picture's, its pixels are shown as squares. */
const squaresAbove = 2;

/** The picture on the wall: the thumbnail at once, the original over it as soon as it is decoded. */
export function Stage({ stage, image, name, zoom }: StageProps) {
  const [isDecoded, setDecoded] = useState(false);
  const pointer = usePointer(stage, zoom);
  const { scale, x, y } = zoom.view;
  return (
    <div
      ref={stage}
      {...pointer}
      className={`relative size-full overflow-hidden ${zoom.isFit ? "cursor-zoom-in touch-pan-y" : "cursor-grab touch-none active:cursor-grabbing"}`}
    >
      <div
        className={`absolute top-1/2 left-1/2 ${image.hasAlpha ? "checkerboard" : ""}`}
        style={{
          width: image.width * scale,
          height: image.height * scale,
          transform: `translate(calc(-50% + ${x}px), calc(-50% + ${y}px))`,
          imageRendering: scale > squaresAbove ? "pixelated" : "auto",
        }}
      >
        {!isDecoded && (
          <img src={image.thumbnailUrl} alt="" draggable={false} className="absolute size-full" />
        )}
        <img
          src={image.url}
          alt={name}
          draggable={false}
          onLoad={(event) => {
            const show = () => setDecoded(true);
            void event.currentTarget.decode().then(show, show);
          }}
          className={`relative size-full ${isDecoded ? "" : "opacity-0"}`}
        />
      </div>
    </div>
  );
}
