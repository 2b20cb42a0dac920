import type { Coverage } from "./coverage";
import type { Mode } from "./operation";

/** Brings one pixel to at least that much, or when removing to at most what is left of it. */
export function cover({ pixels }: Coverage, mode: Mode, index: number, value: number): void {
  const now = pixels[index] ?? 0;
  pixels[index] = mode === "add" ? Math.max(now, value) : Math.min(now, 255 - value);
}

/** Covers or empties the pixels of a row from `left` to `right`, both included. */
export function coverRow(
  { pixels, width }: Coverage,
  mode: Mode,
  y: number,
  left: number,
  right: number,
): void {
  pixels.fill(mode === "add" ? 255 : 0, y * width + left, y * width + right + 1);
}
