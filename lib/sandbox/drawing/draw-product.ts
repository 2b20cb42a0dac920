import { drawPack, labelBox, packAsked, packShape, type Shape } from "./draw-pack";
import { drawStudio } from "./draw-studio";
import { namedColour } from "./named-colour";
import { isLight } from "./colour";
import { type Range, ranges } from "./product-ranges";
import type { Canvas, Lettering, Scene } from "./scene";

/** A pack on a round stage in soft studio light, the words on its label. */
export function drawProduct(canvas: Canvas): Scene {
  const { width, height, unit, random, prompt } = canvas;
  const chosen = random.pick(ranges);
  const range = withColour(chosen, namedColour(prompt));
  const pack = packAsked(prompt) ?? random.pick(["pump", "bottle", "bottle", "tube"]);
  const middle = width / 2;
  const foot = height * (height > width ? 0.74 : 0.82);
  const tall = Math.min(height * 0.64, width * 0.86);
  const shape = packShape(pack, { middle, foot, tall });
  return {
    backdrop: drawStudio(canvas, range, middle, foot),
    subject: drawPack(shape, range, unit),
    lettering: labelled(canvas, shape, range),
  };
}

/** The label in the colour that was asked for, with words that can be read on it. */
function withColour(range: Range, colour: string | null): Range {
  if (colour === null) return range;
  return { ...range, label: colour, ink: isLight(colour) ? "#26221c" : "#fdf6e6" };
}

function labelled({ unit, quotes }: Canvas, shape: Shape, { ink }: Range): readonly Lettering[] {
  const { middle, half } = shape;
  const { top, height } = labelBox(shape);
  const lines = quotes.map((text, index) => ({
    text,
    colour: ink,
    ...(index === 0 ? { size: 6 * unit, weight: "bold" as const } : { size: 2.6 * unit }),
  }));
  const inset = half * 0.2;
  return [
    {
      lines,
      x: middle - half + inset,
      y: top + height * 0.1,
      width: (half - inset) * 2,
      height: height * 0.8,
      align: "centre",
    },
  ];
}
