import { darker, lighter, mix } from "./colour";
import { headline } from "./headline";
import type { Canvas, Scene } from "./scene";
import {
  d,
  circle,
  ellipse,
  group,
  linearGradient,
  path,
  radialGradient,
  rect,
  slantwise,
} from "./svg";

const walls: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["#c9976b", "#3b1f2b"],
  ["#7fa3b8", "#1c2c40"],
  ["#b9a0c9", "#34264d"],
  ["#d9b38c", "#7a3b2e"],
  ["#9db58c", "#21382c"],
];
const skins: readonly [string, ...string[]] = [
  "#c98f63",
  "#e2b48c",
  "#8a5a3c",
  "#f0c9a8",
  "#6b432e",
  "#b57a50",
];
const hairs: readonly [string, ...string[]] = [
  "#1e1614",
  "#3a241b",
  "#6b3f22",
  "#22202e",
  "#8c8078",
];
const clothes: readonly [string, ...string[]] = [
  "#142b44",
  "#7a2e2a",
  "#1f4d3f",
  "#d9a441",
  "#47325f",
  "#e8e1d4",
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
  const person = group(
    { transform: `translate(${x.toFixed(1)} ${height.toFixed(1)}) scale(${scale.toFixed(4)})` },
    drawPerson(canvas),
  );
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

/** About 100 high, standing on 0. */
function drawPerson({ random }: Canvas): string {
  const skin = random.pick(skins);
  const hair = random.pick(hairs);
  const cloth = random.pick(clothes);
  const shadow = mix(skin, "#5a2418", 0.34);
  const body = linearGradient(
    "cloth",
    [
      [0, lighter(cloth, 0.16)],
      [1, darker(cloth, 0.3)],
    ],
    slantwise,
  );
  const face = linearGradient(
    "face",
    [
      [0, lighter(skin, 0.16)],
      [0.55, skin],
      [1, shadow],
    ],
    [0, 0, 1, 0.25],
  );
  const style = random.pick([drawBob, drawBun, drawCrop, drawLong]);
  const { back, front } = style(hair);
  return [
    body,
    face,
    back,
    path(d`M -44 2 C -44 -22 -30 -27 -12 -31 L 12 -31 C 30 -27 44 -22 44 2 Z`, {
      fill: "url(#cloth)",
    }),
    path(d`M -8 -46 L 8 -46 L 9 -31 C 6 -25 -6 -25 -9 -31 Z`, {
      fill: shadow,
    }),
    path(d`M -12.5 -31.5 C -7 -21 7 -21 12.5 -31.5 L 15 -29.5 C 9 -16.5 -9 -16.5 -15 -29.5 Z`, {
      fill: lighter(cloth, 0.3),
    }),
    path(
      d`M -16.5 -66 C -16.5 -50 -9 -40 0 -40 C 9 -40 16.5 -50 16.5 -66 C 16.5 -84 -16.5 -84 -16.5 -66 Z`,
      { fill: "url(#face)" },
    ),
    drawFeatures(skin, hair, random.chance(0.35)),
    front,
  ].join("");
}

function drawFeatures(skin: string, hair: string, hasGlasses: boolean): string {
  const ink = "#231815";
  const both = (draw: (side: number) => string) => draw(-1) + draw(1);
  const stroke = { fill: "none", "stroke-linecap": "round" };
  return [
    both((side) => ellipse(side * 10, -54, 3.6, 2.3, { fill: "#d9604a", "fill-opacity": 0.22 })),
    both((side) => ellipse(side * 6.6, -62, 1.35, 1.6, { fill: ink })),
    both((side) => circle(side * 6.6 + 0.45, -62.5, 0.4, { fill: "#ffffff" })),
    both((side) =>
      path(d`M ${side * 3.9} -66.6 Q ${side * 6.8} -68.6 ${side * 9.8} -66.6`, {
        ...stroke,
        stroke: darker(hair, 0.1),
        "stroke-width": 1.1,
      }),
    ),
    path(d`M 0.6 -62 C 2 -58 2.6 -56 0.2 -55.2`, {
      ...stroke,
      stroke: mix(skin, "#4a1d14", 0.5),
      "stroke-width": 0.9,
    }),
    path(d`M -4.6 -49.4 Q 0 -46 4.6 -49.4 Q 0 -50.4 -4.6 -49.4 Z`, {
      fill: "#a63d3d",
    }),
    hasGlasses
      ? both((side) =>
          circle(side * 6.7, -61.8, 4.7, {
            fill: "#ffffff",
            "fill-opacity": 0.12,
            stroke: ink,
            "stroke-width": 0.8,
          }),
        ) + path(d`M -2 -62 Q 0 -63.4 2 -62`, { ...stroke, stroke: ink, "stroke-width": 0.8 })
      : "",
  ].join("");
}

type Hair = { readonly back: string; readonly front: string };

function fringe(hair: string): string {
  return path(
    d`M -17.6 -63 C -19 -88 19 -88 17.6 -63 C 15 -70 11 -75 4 -76 C -4 -72 -13 -72 -17.6 -63 Z`,
    { fill: hair },
  );
}

function drawBob(hair: string): Hair {
  return {
    back: path(d`M -20 -42 C -26 -94 26 -94 20 -42 C 14 -38 -14 -38 -20 -42 Z`, {
      fill: darker(hair, 0.25),
    }),
    front: fringe(hair),
  };
}

function drawLong(hair: string): Hair {
  return {
    back: path(
      d`M -24 -14 C -24 -40 -24 -94 0 -88 C 24 -94 24 -40 24 -14 C 14 -8 -14 -8 -24 -14 Z`,
      { fill: darker(hair, 0.2) },
    ),
    front: fringe(hair),
  };
}

function drawBun(hair: string): Hair {
  return { back: circle(0, -87, 8.4, { fill: darker(hair, 0.2) }), front: fringe(hair) };
}

function drawCrop(hair: string): Hair {
  return {
    back: "",
    front: path(
      d`M -17.4 -62 C -20 -90 20 -90 17.4 -62 C 16.6 -68 15 -72 12 -73.5 C 4 -76 -6 -76 -12 -73.5 C -15 -72 -16.6 -68 -17.4 -62 Z`,
      { fill: hair },
    ),
  };
}
