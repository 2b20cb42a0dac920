import { type Area, nowhere, wholeArea } from "./area";
import { type Coverage, half } from "./coverage";
import type { Mode, Point } from "./operation";

/**
 * Fills the closed region around a point, up to what is painted or, when removing, up to what is not.
 * A soft edge is filled up to where it is strongest, so that no rim is left. Outside the picture: nothing.
 */
export function paintFill(coverage: Coverage, mode: Mode, point: Point): Area {
  const x = Math.floor(point.x);
  const y = Math.floor(point.y);
  const { width, height, pixels } = coverage;
  if (x < 0 || y < 0 || x >= width || y >= height) return nowhere;
  const flood = new Flood(coverage, mode);
  if (!flood.isOpen(y * width + x)) return nowhere;
  flood.spread(x, y);
  flood.climb();
  const value = mode === "add" ? 255 : 0;
  for (let index = 0; index < pixels.length; index += 1) {
    if (flood.reached[index] === 1) pixels[index] = value;
  }
  return wholeArea(coverage);
}

class Flood {
  readonly reached: Uint8Array;
  readonly #coverage: Coverage;
  /** What removes sees the mask turned round. */
  readonly #turn: number;
  readonly #slopes: number[] = [];

  constructor(coverage: Coverage, mode: Mode) {
    this.#coverage = coverage;
    this.reached = new Uint8Array(coverage.pixels.length);
    this.#turn = mode === "add" ? 0 : 255;
  }

  isOpen(index: number): boolean {
    return this.#value(index) < half;
  }

  /** Row by row from one pixel to all open ones that touch each other. */
  spread(startX: number, startY: number): void {
    const { width, height } = this.#coverage;
    const starts = [startY * width + startX];
    for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
      if (!this.#isFree(start)) continue;
      const row = start - (start % width);
      let left = start;
      while (left > row && this.#isFree(left - 1)) left -= 1;
      let right = start;
      while (right < row + width - 1 && this.#isFree(right + 1)) right += 1;
      this.reached.fill(1, left, right + 1);
      if (left > row) this.#noteSlope(left - 1);
      if (right < row + width - 1) this.#noteSlope(right + 1);
      if (row > 0) this.#look(left - width, right - width, starts);
      if (row < (height - 1) * width) this.#look(left + width, right + width, starts);
    }
  }

  /** On from the open region, up the soft edge around it. */
  climb(): void {
    const { width, pixels } = this.#coverage;
    const slopes = this.#slopes;
    for (let at = slopes.pop(); at !== undefined; at = slopes.pop()) {
      if (this.reached[at] === 1) continue;
      this.reached[at] = 1;
      const column = at % width;
      const steps = [
        column > 0 ? at - 1 : at,
        column < width - 1 ? at + 1 : at,
        Math.max(at - width, column),
        at + width < pixels.length ? at + width : at,
      ];
      for (const next of steps) {
        if (this.#value(next) >= this.#value(at)) this.#noteSlope(next);
      }
    }
  }

  /** Takes the open stretches of a row beside the one just reached. */
  #look(left: number, right: number, starts: number[]): void {
    let wasFree = false;
    for (let index = left; index <= right; index += 1) {
      const isFree = this.#isFree(index);
      if (isFree && !wasFree) starts.push(index);
      if (!isFree) this.#noteSlope(index);
      wasFree = isFree;
    }
  }

  #noteSlope(index: number): void {
    if (this.reached[index] === 0 && this.#value(index) < 255) this.#slopes.push(index);
  }

  #isFree(index: number): boolean {
    return this.reached[index] === 0 && this.isOpen(index);
  }

  #value(index: number): number {
    return Math.abs((this.#coverage.pixels[index] ?? 0) - this.#turn);
  }
}
