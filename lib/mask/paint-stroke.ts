import { type Area, clip, join, nowhere } from "./area";
import { type Capsule, crossingOf, depthWithin } from "./capsule";
import type { Coverage } from "./coverage";
import type { Brush, Stroke, StrokePoint } from "./operation";
import { cover, coverRow } from "./cover";
import { smoothstep } from "./smoothstep";

/** Below this a disc can lie between the middles of the pixels and cover none. */
const smallestRadius = 0.75;

/** Paints a whole stroke. Where it crosses itself nothing adds up. */
export function paintStroke(coverage: Coverage, stroke: Stroke): Area {
  const { points } = stroke;
  return points.reduce(
    (area, point, index) =>
      join(area, paintSegment(coverage, stroke, points[Math.max(0, index - 1)] ?? point, point)),
    nowhere,
  );
}

/** Paints the brush's way from one point to the next: a pixel counts by its middle. */
export function paintSegment(
  coverage: Coverage,
  brush: Brush,
  from: StrokePoint,
  to: StrokePoint,
): Area {
  const outer = capsuleOf(brush.size / 2, from, to);
  const core = scaled(outer, brush.hardness);
  const depth = depthWithin(outer);
  const area = clip(boundsOf(outer), coverage);
  for (let y = area.top; y < area.bottom; y += 1) {
    const edge = pixelsOf(outer, y, area);
    if (edge.left > edge.right) continue;
    const solid = brush.hardness >= 1 ? edge : pixelsOf(core, y, area);
    if (solid.left > solid.right) {
      fade(coverage, brush, depth, y, edge.left, edge.right);
      continue;
    }
    fade(coverage, brush, depth, y, edge.left, solid.left - 1);
    coverRow(coverage, brush.mode, y, solid.left, solid.right);
    fade(coverage, brush, depth, y, solid.right + 1, edge.right);
  }
  return area;
}

/** The soft part of a row, from nothing at the edge to full at the core. */
function fade(
  coverage: Coverage,
  { mode, hardness }: Brush,
  depth: (x: number, y: number) => number,
  y: number,
  left: number,
  right: number,
): void {
  for (let x = left; x <= right; x += 1) {
    const share = Math.min(1, Math.max(0, depth(x + 0.5, y + 0.5) / (1 - hardness)));
    cover(coverage, mode, y * coverage.width + x, Math.round(255 * smoothstep(share)));
  }
}

/** The first and last pixel of a row whose middle lies inside. */
function pixelsOf(capsule: Capsule, y: number, { left, right }: Area) {
  const { from, to } = crossingOf(capsule, y + 0.5);
  return {
    left: Math.max(left, Math.ceil(from - 0.5)),
    right: Math.min(right - 1, Math.floor(to - 0.5)),
  };
}

function capsuleOf(radius: number, a: StrokePoint, b: StrokePoint): Capsule {
  return {
    ax: a.x,
    ay: a.y,
    aRadius: Math.max(smallestRadius, radius * a.pressure),
    bx: b.x,
    by: b.y,
    bRadius: Math.max(smallestRadius, radius * b.pressure),
  };
}

function scaled(capsule: Capsule, share: number): Capsule {
  return { ...capsule, aRadius: capsule.aRadius * share, bRadius: capsule.bRadius * share };
}

function boundsOf({ ax, ay, aRadius, bx, by, bRadius }: Capsule): Area {
  return {
    left: Math.min(ax - aRadius, bx - bRadius),
    top: Math.min(ay - aRadius, by - bRadius),
    right: Math.max(ax + aRadius, bx + bRadius),
    bottom: Math.max(ay + aRadius, by + bRadius),
  };
}
