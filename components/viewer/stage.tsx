"use client";

import type { RefObject } from "react";
import { useState } from "react";
import type { Image } from "@/lib/contract/generation";
import { placed } from "@/lib/browser/zoom/placed";
import { usePicturePointer } from "@/lib/browser/zoom/use-picture-pointer";
import { type Backdrop, behindPicture } from "./backdrop";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
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

/** The picture on the wall: the thumbnail at once, the original over it as soon as it is decoded. */
export function Stage({ stage, image, name, zoom, version, backdrop, onBroken }: StageProps) {
  const [isDecoded, setDecoded] = useState(false);
  const pointer = usePicturePointer(stage, zoom);
  const place = placed(image, zoom.view);
  const behind = behindPicture(image, backdrop);
  return (
    <div
      ref={stage}
      {...pointer}
      className={`relative size-full overflow-hidden ${zoom.isFit ? "cursor-zoom-in touch-pan-y" : "cursor-grab touch-none active:cursor-grabbing"}`}
    >
      <Behind picture={image} zoom={zoom} behind={behind} />
      {!isDecoded && (
        <img src={image.thumbnailUrl} alt="" draggable={false} className={layer} style={place} />
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
        className={`${layer} ${isDecoded ? "" : "opacity-0"}`}
        style={place}
      />
      {version.isAsMade && (
        <>
          {/* What is clear in it must not show the kept one beneath. */}
          <Behind picture={image} zoom={zoom} behind={behind} />
          <img
            src={version.shown.url}
            alt="As the model made it"
            draggable={false}
            className={layer}
            style={place}
          />
        </>
      )}
      {version.heatMapUrl !== null && (
        <img
          src={version.heatMapUrl}
          alt="What the model had changed outside the mask"
          draggable={false}
          className={layer}
          style={place}
        />
      )}
    </div>
  );
}

const layer = "absolute top-1/2 left-1/2 will-change-transform";

type BehindProps = {
  readonly picture: Image;
  readonly zoom: Zoom;
  readonly behind: ReturnType<typeof behindPicture>;
};

/** What shows through clear parts. Laid out at its size on the screen: its squares do not grow with the picture. */
function Behind({ picture, zoom, behind }: BehindProps) {
  if (!picture.hasAlpha) return null;
  const { scale, x, y } = zoom.view;
  return (
    <div
      className={`absolute top-1/2 left-1/2 ${behind.className}`}
      style={{
        width: picture.width * scale,
        height: picture.height * scale,
        transform: `translate(calc(-50% + ${x}px), calc(-50% + ${y}px))`,
        ...behind.style,
      }}
    />
  );
}
