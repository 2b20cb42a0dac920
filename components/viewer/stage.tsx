"use client";

import type { RefObject } from "react";
import { useState } from "react";
import type { Image } from "@/lib/contract/generation";
import { usePicturePointer } from "@/lib/browser/use-picture-pointer";
import { type Backdrop, behindPicture } from "./backdrop";
import type { Zoom } from "@/lib/browser/use-zoom";
import type { Version } from "./use-version";

type StageProps = {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly image: Image;
  readonly name: string;
  readonly zoom: Zoom;
  readonly version: Version;
  readonly backdrop: Backdrop;
  /** The original did not load. */
  readonly onBroken: () => void;
};

/** Above this many screen pixels for each of the picture's, its pixels are shown as squares. */
const squaresAbove = 2;

/** The picture on the wall: the thumbnail at once, the original over it as soon as it is decoded. */
export function Stage({ stage, image, name, zoom, version, backdrop, onBroken }: StageProps) {
  const [isDecoded, setDecoded] = useState(false);
  const pointer = usePicturePointer(stage, zoom);
  const { scale, x, y } = zoom.view;
  const behind = behindPicture(image, backdrop);
  return (
    <div
      ref={stage}
      {...pointer}
      className={`relative size-full overflow-hidden ${zoom.isFit ? "cursor-zoom-in touch-pan-y" : "cursor-grab touch-none active:cursor-grabbing"}`}
    >
      <div
        className={`absolute top-1/2 left-1/2 will-change-transform ${behind.className}`}
        style={{
          width: image.width * scale,
          height: image.height * scale,
          transform: `translate(calc(-50% + ${x}px), calc(-50% + ${y}px))`,
          ...behind.style,
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
          onError={onBroken}
          className={`relative size-full ${isDecoded ? "" : "opacity-0"}`}
        />
        {version.isAsMade && (
          <img
            src={version.shown.url}
            alt="As the model made it"
            draggable={false}
            // What is clear in it must not show the kept one beneath.
            className={`absolute inset-0 size-full ${behind.className}`}
            style={behind.style}
          />
        )}
        {version.heatMapUrl !== null && (
          <img
            src={version.heatMapUrl}
            alt="What the model had changed outside the mask"
            draggable={false}
            className="absolute inset-0 size-full"
          />
        )}
      </div>
    </div>
  );
}
