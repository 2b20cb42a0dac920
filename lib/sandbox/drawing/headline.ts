import type { Canvas, Lettering } from "./scene";

/** The quoted words over the picture's upper left: the first large, the others below it. */
export function headline(
  { width, height, unit, quotes }: Canvas,
  colour: string,
): readonly Lettering[] {
  if (quotes.length === 0) return [];
  const margin = 7 * unit;
  const isWide = width > height * 1.2;
  return [
    {
      lines: quotes.map((text, index) => ({
        text,
        colour,
        ...(index === 0 ? { size: 11 * unit, weight: "bold" } : { size: 4.2 * unit }),
      })),
      x: margin,
      y: margin,
      width: isWide ? Math.min(width * 0.55, 110 * unit) : width - 2 * margin,
      height: Math.min(height * 0.38, 60 * unit),
      stand: "top",
    },
  ];
}
