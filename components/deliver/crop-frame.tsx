"use client";

import { type KeyboardEvent, type PointerEvent, useId, useRef } from "react";
import { type Crop, moveCrop, scaleCrop, scaleOf } from "@/lib/image/crop";
import type { Image } from "@/lib/contract/generation";
import { cropKeys, strideFactor } from "./crop-keys";

type CropFrameProps = {
  readonly image: Pick<Image, "url" | "width" | "height" | "hasAlpha">;
  readonly crop: Crop;
  /** Whose proportion the frame keeps. */
  readonly target: { readonly width: number; readonly height: number };
  readonly onChange: (crop: Crop) => void;
};

/** The picture with the part that is delivered in a frame: dragged, or moved by the arrows, and by + and − in size. */
export function CropFrame({ image, crop, target, onChange }: CropFrameProps) {
  const helpId = useId();
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<{ readonly x: number; readonly y: number; readonly crop: Crop } | null>(null);
  const percent = (part: number, of: number) => `${(part / of) * 100}%`;

  const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
    const shown = box.current?.getBoundingClientRect();
    if (held.current === null || shown === undefined) return;
    const ratio = image.width / shown.width;
    const by = { x: (clientX - held.current.x) * ratio, y: (clientY - held.current.y) * ratio };
    onChange(moveCrop(held.current.crop, image, by));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const found = cropKeys.find(({ key }) => key === event.key);
    if (found === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const stride = event.shiftKey && !("scale" in found.by) ? strideFactor : 1;
    if ("scale" in found.by) {
      const scale = scaleOf(crop, image, target) + found.by.scale;
      onChange(scaleCrop(crop, image, target, scale));
    } else {
      onChange(moveCrop(crop, image, { x: found.by.x * stride, y: found.by.y * stride }));
    }
  };
  const release = () => {
    held.current = null;
  };
  return (
    <div
      ref={box}
      className={`relative max-h-full max-w-full overflow-hidden select-none ${image.hasAlpha ? "checkerboard" : ""}`}
      style={{ aspectRatio: `${image.width} / ${image.height}` }}
    >
      <img src={image.url} alt="" draggable={false} className="size-full" />
      <div
        role="application"
        aria-label="Crop frame"
        aria-describedby={helpId}
        // A frame on a picture has no role of its own: this one hands it the arrow keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = { x: event.clientX, y: event.clientY, crop };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
        className="absolute cursor-move touch-none border-2 border-on-scrim shadow-[0_0_0_9999px_var(--scrim)] focus-visible:outline-offset-[-4px]"
        style={{
          left: percent(crop.left, image.width),
          top: percent(crop.top, image.height),
          width: percent(crop.width, image.width),
          height: percent(crop.height, image.height),
        }}
      />
      <span id={helpId} hidden>
        Arrows move it, with Shift ten pixels at a time; plus and minus change its size.
      </span>
    </div>
  );
}
