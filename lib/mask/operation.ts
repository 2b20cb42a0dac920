import type { Runs } from "./runs";

/** In pixels of the picture, from its top left corner. May lie outside it. */
export type Point = { readonly x: number; readonly y: number };

/** `pressure` 0–1; a mouse and a finger press with 1. */
export type StrokePoint = Point & { readonly pressure: number };

export type Mode = "add" | "remove";

/** `size` is the diameter in pixels. `hardness` 0–1: the share of the radius that is fully covered. */
export type Brush = { readonly mode: Mode; readonly size: number; readonly hardness: number };

/** In whole pixels. May reach outside the picture. */
export type Box = Point & { readonly width: number; readonly height: number };

export type Stroke = Brush & { readonly kind: "stroke"; readonly points: readonly StrokePoint[] };

/**
 * One thing a person did. The list of them is the mask; pixels are derived from it.
 * `by` is in pixels; `load` puts a whole mask in the place of what was there.
 */
export type Operation =
  | Stroke
  | (Box & { readonly kind: "rectangle" | "ellipse"; readonly mode: Mode })
  | { readonly kind: "lasso"; readonly mode: Mode; readonly points: readonly Point[] }
  | (Point & { readonly kind: "fill"; readonly mode: Mode })
  | { readonly kind: "invert" | "clear" }
  | { readonly kind: "grow" | "shrink" | "feather"; readonly by: number }
  | { readonly kind: "load"; readonly runs: Runs };

/** The most pixels an edge can be grown, shrunk or feathered by at one time. */
export const maxEdgePixels = 200;

export const maxBrushSize = 1_000;

/** As fine as points are kept: an eighth of a pixel, and hundredths of the pressure. */
export const finest = { place: 8, pressure: 100 };

/** The nearest point that is kept exactly. */
export function rounded({ x, y, pressure }: StrokePoint): StrokePoint {
  return {
    // Adding nothing makes 0 of -0, which no text keeps.
    x: Math.round(x * finest.place) / finest.place + 0,
    y: Math.round(y * finest.place) / finest.place + 0,
    pressure: Math.round(Math.min(1, Math.max(0, pressure)) * finest.pressure) / finest.pressure,
  };
}
