"use client";

import { type RefObject, useId, useRef } from "react";
import type { MaskSession } from "@/lib/browser/mask/mask-session";
import type { MaskedPicture } from "@/lib/browser/mask/mask-request";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { type Point, shownAt } from "@/lib/image/zoom";
import { OverlayCanvas } from "./overlay-canvas";
import { ReticleMark } from "./reticle-mark";
import { isBrush } from "./tools";
import type { Painter } from "./use-painter";
import type { Reticle } from "./use-reticle";
import type { Settings } from "./use-settings";
import { useStagePointer } from "./use-stage-pointer";

type StageProps = {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly outline: RefObject<SVGPathElement | null>;
  readonly picture: MaskedPicture;
  readonly session: MaskSession;
  readonly zoom: Zoom;
  readonly settings: Settings;
  readonly painter: Painter;
  readonly reticle: Reticle;
  readonly isPanning: boolean;
  readonly onPan: () => void;
};

/** Above this many pixels of the device for each of the picture's, its pixels are shown as squares. */
const squaresAbove = 2;

/** Below this a ring alone is lost on the picture, so the system's cross stays. In screen pixels. */
const smallestRing = 8;

const hint =
  "Arrows move the reticle, with Shift ten times as far. Space stamps. Enter begins with the tool, Enter again ends. Escape breaks off.";

/** The picture, the mask over it, and what shows where the next stroke would go. */
export function Stage(props: StageProps) {
  const { stage, outline, picture, zoom, settings, painter, reticle, isPanning, onPan } = props;
  const hintId = useId();
  const ring = useRef<HTMLDivElement>(null);
  const diameter = settings.size * zoom.view.scale;
  const hasRing = isBrush(settings.tool) && !isPanning;
  const pointer = useStagePointer({
    stage,
    zoom,
    painter,
    isPanning,
    onPan,
    onHover: (place) => {
      if (place !== null) reticle.hide();
      showRing(ring.current, place);
    },
  });
  const cursor = isPanning
    ? "cursor-grab active:cursor-grabbing"
    : hasRing && diameter >= smallestRing
      ? "cursor-none"
      : "cursor-crosshair";
  return (
    <div
      ref={stage}
      role="application"
      aria-label="Picture"
      aria-describedby={hintId}
      tabIndex={0}
      {...pointer}
      onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && reticle.show()}
      onBlur={reticle.hide}
      className={`absolute inset-0 touch-none overflow-hidden select-none ${cursor} ${reticle.isShown ? "-outline-offset-2" : "outline-none"}`}
    >
      <p id={hintId} hidden>
        {hint}
      </p>
      <Picture picture={picture} zoom={zoom} />
      <OverlayCanvas session={props.session} zoom={zoom} settings={settings} />
      <Outline path={outline} zoom={zoom} />
      {hasRing && (
        <div
          ref={ring}
          hidden
          style={{ width: diameter, height: diameter }}
          className="pointer-events-none absolute top-0 left-0 rounded-full border border-on-scrim ring-1 ring-scrim will-change-transform"
        />
      )}
      {reticle.isShown && (
        <ReticleMark
          place={shownAt(zoom.frame, zoom.view, reticle.place)}
          diameter={hasRing ? diameter : 0}
        />
      )}
    </div>
  );
}

/** Moved without React, which has nothing else to do with every movement of the pointer. */
function showRing(ring: HTMLElement | null, place: Point | null): void {
  if (ring === null) return;
  ring.hidden = place === null;
  if (place === null) return;
  ring.style.transform = `translate(${place.x}px, ${place.y}px) translate(-50%, -50%)`;
}

function Picture({ picture, zoom }: { readonly picture: MaskedPicture; readonly zoom: Zoom }) {
  const { view, frame } = zoom;
  const { x, y } = shownAt(frame, view, { x: 0, y: 0 });
  return (
    <img
      src={picture.url}
      alt={picture.name}
      draggable={false}
      className="pointer-events-none absolute top-0 left-0 max-w-none will-change-transform checkerboard"
      style={{
        width: picture.width * view.scale,
        height: picture.height * view.scale,
        transform: `translate(${x}px, ${y}px)`,
        imageRendering: view.scale * frame.devicePixelRatio > squaresAbove ? "pixelated" : "auto",
      }}
    />
  );
}

type OutlineProps = { readonly path: RefObject<SVGPathElement | null>; readonly zoom: Zoom };

/** What rectangle, ellipse and lasso are about to make. */
function Outline({ path, zoom: { view, frame } }: OutlineProps) {
  const { x, y } = shownAt(frame, view, { x: 0, y: 0 });
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full">
      <path
        ref={path}
        transform={`translate(${x} ${y}) scale(${view.scale})`}
        vectorEffect="non-scaling-stroke"
        className="fill-none stroke-on-scrim stroke-[1.5] [filter:drop-shadow(0_0_1px_black)]"
      />
    </svg>
  );
}
