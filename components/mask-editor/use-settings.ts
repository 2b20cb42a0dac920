import { useState } from "react";
import { maxBrushSize, type Mode } from "@/lib/mask/operation";
import { type OverlayColour, overlayColours } from "./overlay-colours";
import type { ToolId } from "./tools";

export type Settings = {
  readonly tool: ToolId;
  /** What rectangle, ellipse, lasso and fill do; the eraser is the brush that removes. */
  readonly mode: Mode;
  /** The brush's diameter in pixels of the picture. */
  readonly size: number;
  /** In percent. */
  readonly hardness: number;
  readonly colour: OverlayColour;
  /** In percent: how much of the picture the overlay hides. */
  readonly strength: number;
};

export type SettingsControl = {
  readonly settings: Settings;
  readonly set: (change: Partial<Settings>) => void;
};

/** How much `[` and `]` change the brush, at least by a pixel. */
const sizeStep = 1.2;

/** The brush's size at first: as a share of the picture's longer side. */
const firstSize = 1 / 16;

export function useSettings(picture: { readonly width: number; readonly height: number }) {
  const [settings, setSettings] = useState<Settings>({
    tool: "brush",
    mode: "add",
    size: Math.max(8, Math.round(Math.max(picture.width, picture.height) * firstSize)),
    hardness: 100,
    colour: overlayColours[0],
    strength: 65,
  });
  const set = (change: Partial<Settings>) => setSettings((before) => ({ ...before, ...change }));
  return { settings, set };
}

export function largerBrush({ size }: Settings): Partial<Settings> {
  return { size: Math.min(maxBrushSize, Math.max(size + 1, Math.round(size * sizeStep))) };
}

export function smallerBrush({ size }: Settings): Partial<Settings> {
  return { size: Math.max(1, Math.min(size - 1, Math.round(size / sizeStep))) };
}

/** From adding to removing and back. */
export function swappedMode({ tool, mode }: Settings): Partial<Settings> {
  if (tool === "brush") return { tool: "eraser" };
  if (tool === "eraser") return { tool: "brush" };
  return { mode: mode === "add" ? "remove" : "add" };
}
