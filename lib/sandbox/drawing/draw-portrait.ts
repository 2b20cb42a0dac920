import { lighter } from "./colour";
import { drawPerson } from "./draw-person";
import { headline } from "./headline";
import type { Canvas, Scene } from "./scene";
import { circle, ellipse, placed, radialGradient, rect } from "./svg";

const walls: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["#c9976b", "#3b1f2b"],
  ["#7fa3b8", "#1c2c40"],
  ["#b9a0c9", "#34264d"],
  ["#d9b38c", "#7a3b2e"],
  ["#9db58c", "#21382c"],
];
/** A person in flat shapes, lit from one side. */
export function drawPortrait(canvas: Canvas): Scene {
  const { width, height, unit, random } = canvas;
  const [light, dark] = random.pick(walls);
  const wall = radialGradient("wall", [
    [0, lighter(light, 0.2)],
    [0.5, light],
    [1, dark],
  ]);
  const scale = (Math.min(height * 0.9, width * 1.15) / 100) * 0.92;
  const isWide = width > height * 1.3;
  const x = isWide && canvas.quotes.length > 0 ? width * 0.66 : width / 2;
  const person = placed({ x, y: height, scale }, drawPerson(random));
  const backdrop =
    wall +
    rect(0, 0, width, height, { fill: dark }) +
    ellipse(x, height * 0.42, Math.max(width, height) * 0.75, Math.max(width, height) * 0.68, {
      fill: "url(#wall)",
    }) +
    circle(x, height - 62 * scale, 33 * scale, {
      fill: lighter(light, 0.35),
      "fill-opacity": 0.28,
    }) +
    circle(x, height - 62 * scale, 43 * scale, {
      fill: "none",
      stroke: lighter(light, 0.4),
      "stroke-opacity": 0.25,
      "stroke-width": 0.5 * unit,
    });
  return { backdrop, subject: person, lettering: headline(canvas, "#ffffff") };
}
