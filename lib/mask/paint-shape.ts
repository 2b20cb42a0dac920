import { type Area, clip, nowhere } from "./area";
import type { Coverage } from "./coverage";
import { coverRow } from "./cover";
import type { Box, Mode, Point } from "./operation";

export function paintRectangle(coverage: Coverage, mode: Mode, box: Box): Area {
  const area = clip(areaOf(box), coverage);
  for (let y = area.top; y < area.bottom; y += 1) {
    coverRow(coverage, mode, y, area.left, area.right - 1);
  }
  return area;
}

/** The ellipse that touches the sides of a box; a pixel counts by its middle. */
export function paintEllipse(coverage: Coverage, mode: Mode, box: Box): Area {
  const area = clip(areaOf(box), coverage);
  const middle = box.x + box.width / 2;
  for (let y = area.top; y < area.bottom; y += 1) {
    const height = (2 * (y + 0.5 - box.y)) / box.height - 1;
    const reach = (box.width / 2) * Math.sqrt(Math.max(0, 1 - height * height));
    const left = Math.max(area.left, Math.ceil(middle - reach - 0.5));
    const right = Math.min(area.right - 1, Math.floor(middle + reach - 0.5));
    if (left <= right) coverRow(coverage, mode, y, left, right);
  }
  return area;
}

/** All that a line drawn by hand goes around, loops included; its ends are joined. */
export function paintLasso(coverage: Coverage, mode: Mode, points: readonly Point[]): Area {
  const area = clip(boundsOf(points), coverage);
  for (let y = area.top; y < area.bottom; y += 1) {
    let winding = 0;
    let from = 0;
    for (const { x, turn } of crossingsOf(points, y + 0.5)) {
      if (winding === 0) from = x;
      winding += turn;
      if (winding !== 0) continue;
      const left = Math.max(area.left, Math.ceil(from - 0.5));
      const right = Math.min(area.right - 1, Math.ceil(x - 0.5) - 1);
      if (left <= right) coverRow(coverage, mode, y, left, right);
    }
  }
  return area;
}

/** Where the line crosses a row, from left to right, and whether it goes down there or up. */
function crossingsOf(points: readonly Point[], y: number) {
  const crossings: { readonly x: number; readonly turn: 1 | -1 }[] = [];
  let a = points.at(-1);
  for (const b of points) {
    if (a !== undefined && a.y <= y !== b.y <= y) {
      crossings.push({
        x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y),
        turn: a.y <= y ? 1 : -1,
      });
    }
    a = b;
  }
  return crossings.sort((one, other) => one.x - other.x);
}

function areaOf({ x, y, width, height }: Box): Area {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function boundsOf(points: readonly Point[]): Area {
  if (points.length === 0) return nowhere;
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}
