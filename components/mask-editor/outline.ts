import type { Box, Point } from "@/lib/mask/operation";

/** Shapes as the path of an SVG, in pixels of the picture. */
export function rectanglePath({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}

export function ellipsePath({ x, y, width, height }: Box): string {
  const radii = `${width / 2} ${height / 2} 0 0 0`;
  return `M${x} ${y + height / 2}a${radii} ${width} 0a${radii} ${-width} 0Z`;
}

export function linePath(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}
