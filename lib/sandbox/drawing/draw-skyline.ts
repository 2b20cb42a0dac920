import type { Box, Canvas } from "./scene";
import { rect } from "./svg";

/** How high the towers of the far row and of the near one may be, in units. */
const rises = [30, 19] as const;

/** Two rows of towers with lit windows, on a ground line. */
export function drawSkyline(
  canvas: Canvas,
  ground: number,
  colours: readonly [string, string],
  light: string,
): string {
  const { width, unit, random } = canvas;
  const towers: string[] = [];
  for (const [row, rise] of rises.entries()) {
    for (let x = -2 * unit; x < width;) {
      const broad = random.between(4.5, 9.5) * unit;
      const tall = random.between(0.4, 1) * rise * unit;
      const box = { x, y: ground - tall, width: broad, height: tall };
      towers.push(drawTower(canvas, box, colours[row] ?? colours[0], light));
      x += broad + random.between(0, 1.2) * unit;
    }
  }
  return towers.join("");
}

function drawTower({ unit, random }: Canvas, box: Box, fill: string, light: string): string {
  const { x, y, width, height } = box;
  const parts = [rect(x, y, width, height + 12 * unit, { fill })];
  if (random.chance(0.3)) {
    parts.push(rect(x + width * 0.46, y - 5 * unit, width * 0.08, 5 * unit, { fill }));
  }
  for (let top = y + 1.6 * unit; top < y + height - 2 * unit; top += 2.5 * unit) {
    for (let left = x + 1.1 * unit; left < x + width - 1.4 * unit; left += 1.9 * unit) {
      if (!random.chance(0.4)) continue;
      parts.push(rect(left, top, 0.8 * unit, 1.2 * unit, { fill: light, "fill-opacity": 0.55 }));
    }
  }
  return parts.join("");
}
