import { darker, lighter, mix } from "./colour";
import type { Range } from "./product-ranges";
import type { Canvas } from "./scene";
import {
  across,
  d,
  ellipse,
  fade,
  group,
  linearGradient,
  path,
  radialGradient,
  rect,
  slantwise,
  turned,
} from "./svg";

/** A bright wall with the shadow of a branch, and a round stage whose top is at `foot`. */
export function drawStudio(
  canvas: Canvas,
  { wall, stage }: Range,
  middle: number,
  foot: number,
): string {
  const { width, height, unit } = canvas;
  const floor = foot + 9 * unit;
  return [
    fade("wall", lighter(wall, 0.25), darker(wall, 0.09), slantwise),
    radialGradient("spot", [
      [0, "#ffffff", 0.75],
      [1, "#ffffff", 0],
    ]),
    rect(0, 0, width, height, { fill: "url(#wall)" }),
    ellipse(width * 0.34, height * 0.3, 70 * unit, 62 * unit, { fill: "url(#spot)" }),
    drawShadowLeaves(canvas, wall),
    rect(0, floor, width, height, { fill: mix(wall, stage, 0.55), "fill-opacity": 0.75 }),
    drawStage(stage, middle, foot, { unit, half: Math.min(width * 0.44, 46 * unit) }),
  ].join("");
}

/** How far the ellipse of the stage's top is pressed flat. */
const flatness = 0.2;

function drawStage(
  stage: string,
  middle: number,
  foot: number,
  { unit, half }: { unit: number; half: number },
): string {
  const [left, right] = [middle - half, middle + half];
  const [top, flat] = [foot + 2 * unit, half * flatness];
  const bottom = top + 9 * unit;
  const side = d`M ${left} ${top} L ${left} ${bottom} A ${half} ${flat} 0 0 0 ${right} ${bottom} L ${right} ${top} Z`;
  return [
    linearGradient(
      "side",
      [
        [0, darker(stage, 0.12)],
        [0.3, lighter(stage, 0.28)],
        [1, darker(stage, 0.22)],
      ],
      across,
    ),
    ellipse(middle + 9 * unit, bottom + 1.2 * unit, half * 1.16, flat, {
      fill: darker(stage, 0.55),
      "fill-opacity": 0.24,
    }),
    path(side, { fill: "url(#side)" }),
    ellipse(middle, top, half, flat, { fill: lighter(stage, 0.4) }),
    ellipse(middle + 3.2 * unit, foot, half * 0.58, flat * 0.42, {
      fill: darker(stage, 0.6),
      "fill-opacity": 0.3,
    }),
  ].join("");
}

/** The shadow of branches that hang outside the picture. */
function drawShadowLeaves({ width, unit, random }: Canvas, wall: string): string {
  const branches = [0, 1, 2].map((branch) => {
    const x = width * (0.74 + branch * 0.11);
    const turn = 24 + branch * 13 + random.between(-4, 4);
    const leaves = Array.from({ length: 11 }, (_, index) => {
      const side = index % 2 === 0 ? 1 : -1;
      const length = (7.5 - index * 0.35) * unit;
      const [cx, cy] = [x + side * length * 0.5, (2 + index * 5.2) * unit];
      const transform = turned(side * 34, cx, cy);
      return ellipse(cx, cy, length * 0.72, length * 0.2, { transform });
    });
    const stem = rect(x - 0.25 * unit, -4 * unit, 0.5 * unit, 62 * unit, {});
    return group({ transform: turned(turn, x, 0) }, stem, ...leaves);
  });
  return group({ fill: darker(wall, 0.5), opacity: 0.13 }, ...branches);
}
