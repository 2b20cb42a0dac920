"use client";

import { useEffect, useRef } from "react";
import type { MaskSession } from "@/lib/browser/mask/mask-session";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { shownAt } from "@/lib/image/zoom";
import type { OverlayLook } from "@/lib/mask/overlay";
import type { Settings } from "./use-settings";

type OverlayCanvasProps = {
  readonly session: MaskSession;
  readonly zoom: Zoom;
  readonly settings: Settings;
};

/**
 * The mask over the picture, at the stage's resolution whatever the picture's. The worker draws it; until
 * it has drawn for a new view, what there is is moved and scaled to where it belongs.
 */
export function OverlayCanvas({ session, zoom, settings }: OverlayCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<OverlayLook | null>(null);
  const wanted = useRef<OverlayLook | null>(null);

  useEffect(() => {
    session.showPixelsWith(({ area, pixels, look }) => {
      const element = canvas.current;
      if (element === null) return;
      if (look !== drawn.current && !isSameStage(look, drawn.current)) {
        element.width = look.width;
        element.height = look.height;
      }
      drawn.current = look;
      const width = area.right - area.left;
      const image = new ImageData(new Uint8ClampedArray(pixels), width, area.bottom - area.top);
      element.getContext("2d")?.putImageData(image, area.left, area.top);
      place(element, look, wanted.current);
    });
  }, [session]);

  const { view, frame } = zoom;
  const { colour, strength } = settings;
  const { stage } = frame;
  const ratio = frame.devicePixelRatio;
  const corner = shownAt(frame, view, { x: 0, y: 0 });
  useEffect(() => {
    const look: OverlayLook = {
      scale: view.scale * ratio,
      left: corner.x * ratio,
      top: corner.y * ratio,
      width: Math.max(1, Math.round(stage.width * ratio)),
      height: Math.max(1, Math.round(stage.height * ratio)),
      colour: colour.rgb,
      strength: strength / 100,
      line: Math.max(1, Math.round(1.5 * ratio)),
    };
    wanted.current = look;
    if (canvas.current !== null && drawn.current !== null) {
      place(canvas.current, drawn.current, look);
    }
    session.look(look);
  }, [session, view.scale, corner.x, corner.y, stage.width, stage.height, ratio, colour, strength]);

  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full origin-top-left will-change-transform"
    />
  );
}

function isSameStage(look: OverlayLook, drawn: OverlayLook | null): boolean {
  return look.width === drawn?.width && look.height === drawn.height;
}

/** Moves what was drawn for one view to where another wants it. */
function place(element: HTMLCanvasElement, drawn: OverlayLook, wanted: OverlayLook | null): void {
  if (wanted === null) return;
  const scale = wanted.scale / drawn.scale;
  const ratio = wanted.width / Math.max(1, element.clientWidth);
  const x = (wanted.left - drawn.left * scale) / ratio;
  const y = (wanted.top - drawn.top * scale) / ratio;
  element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
}
