import { darker, lighter, mix } from "./colour";
import { headline } from "./headline";
import type { Canvas, Scene } from "./scene";
import {
  circle,
  d,
  ellipse,
  fade,
  group,
  path,
  radialGradient,
  rect,
  slantwise,
  turned,
} from "./svg";

/** The cloth, the plate, the napkin and the fruit. */
type Setting = {
  readonly cloth: string;
  readonly plate: string;
  readonly napkin: string;
  readonly fruits: readonly [string, string, string];
  readonly words: string;
};

const settings: readonly [Setting, ...Setting[]] = [
  {
    cloth: "#f0d9bf",
    plate: "#fffaf2",
    napkin: "#c8553d",
    fruits: ["#d1495b", "#edae49", "#66a182"],
    words: "#4a2a1b",
  },
  {
    cloth: "#2f4858",
    plate: "#f6f1e7",
    napkin: "#e9b44c",
    fruits: ["#f26419", "#f6ae2d", "#86bbd8"],
    words: "#fff4df",
  },
  {
    cloth: "#cfe0d4",
    plate: "#ffffff",
    napkin: "#3d6b5c",
    fruits: ["#e76f51", "#f4a261", "#2a9d8f"],
    words: "#17382e",
  },
  {
    cloth: "#e9c9c9",
    plate: "#fff8f4",
    napkin: "#7d3c5b",
    fruits: ["#b23a48", "#f2b880", "#8d6b94"],
    words: "#4d1f36",
  },
];

/** A laid table from above: a plate of tarts and fruit, a cup of coffee, a napkin. */
export function drawTable(canvas: Canvas): Scene {
  const { width, height, unit, random, quotes } = canvas;
  const setting = random.pick(settings);
  const isWide = width > height * 1.15;
  const plate = {
    x: width * (isWide ? 0.64 : 0.5),
    y: height * (!isWide && quotes.length > 0 ? 0.62 : 0.52),
    r: 33 * unit,
  };
  const cup = isWide
    ? { x: plate.x - 52 * unit, y: plate.y + 20 * unit, r: 13 * unit }
    : { x: plate.x - 30 * unit, y: plate.y + 36 * unit, r: 11 * unit };
  const art = [
    drawCloth(canvas, setting),
    drawNapkin(plate, unit, setting),
    drawPlate(canvas, plate, setting),
    drawCrumbs(canvas, plate, setting),
    drawCup(cup, setting),
  ];
  return { backdrop: art.join(""), subject: "", lettering: headline(canvas, setting.words) };
}

function drawCloth({ width, height, unit }: Canvas, { cloth }: Setting): string {
  const stripes = Array.from({ length: Math.ceil(width / (9 * unit)) }, (_, index) =>
    rect(index * 9 * unit, 0, 2.4 * unit, height, {
      fill: lighter(cloth, 0.4),
      "fill-opacity": 0.28,
    }),
  );
  const light = fade("cloth", lighter(cloth, 0.14), darker(cloth, 0.16), slantwise);
  return light + rect(0, 0, width, height, { fill: "url(#cloth)" }) + stripes.join("");
}

type Disc = { readonly x: number; readonly y: number; readonly r: number };

function drawNapkin({ x, y, r }: Disc, unit: number, { napkin }: Setting): string {
  const cutlery = { fill: "#c9a368" };
  const left = x + r * 1.14;
  return group(
    { transform: turned(7, left, y) },
    rect(left + unit, y - r * 0.7 + unit, 17 * unit, r * 1.5, {
      fill: "#000000",
      "fill-opacity": 0.14,
    }),
    rect(left, y - r * 0.7, 17 * unit, r * 1.5, { fill: napkin }),
    rect(left + 1.4 * unit, y - r * 0.7, 0.5 * unit, r * 1.5, {
      fill: "#ffffff",
      "fill-opacity": 0.4,
    }),
    rect(left + 5.2 * unit, y - r * 0.3, 1.1 * unit, r * 0.95, { rx: 0.5 * unit, ...cutlery }),
    ...[0, 1, 2].map((tine) =>
      rect(left + (4.4 + tine * 1.1) * unit, y - r * 0.56, 0.5 * unit, r * 0.24, {
        rx: 0.25 * unit,
        ...cutlery,
      }),
    ),
    rect(left + 4.4 * unit, y - r * 0.36, 2.7 * unit, r * 0.1, { rx: unit, ...cutlery }),
    rect(left + 10.4 * unit, y - r * 0.1, 1.1 * unit, r * 0.75, { rx: 0.5 * unit, ...cutlery }),
    path(
      d`M ${left + 10.2 * unit} ${y - r * 0.06} L ${left + 10.2 * unit} ${y - r * 0.58} Q ${left + 12.6 * unit} ${y - r * 0.4} ${left + 11.7 * unit} ${y - r * 0.06} Z`,
      cutlery,
    ),
  );
}

function drawPlate({ random }: Canvas, { x, y, r }: Disc, { plate, fruits }: Setting): string {
  const tarts = [0, 1, 2, 3, 4].map((index) => {
    const turn = (index / 5) * 6.283 - 1.2;
    const out = r * 0.42;
    return drawTart(
      { x: x + Math.cos(turn) * out, y: y + Math.sin(turn) * out, r: r * 0.215 },
      fruits[index % 3] ?? fruits[0],
      random.between(0, 6),
    );
  });
  return [
    radialGradient("plate", [
      [0, plate],
      [0.72, plate],
      [0.74, darker(plate, 0.1)],
      [0.78, plate],
      [1, darker(plate, 0.05)],
    ]),
    circle(x + r * 0.05, y + r * 0.08, r * 1.03, { fill: "#000000", "fill-opacity": 0.2 }),
    circle(x, y, r, { fill: "url(#plate)" }),
    ...tarts,
    drawTart({ x, y, r: r * 0.17 }, fruits[1], 2),
  ].join("");
}

/** A pastry shell of custard with slices of fruit in a ring. */
function drawTart({ x, y, r }: Disc, fruit: string, start: number): string {
  const flutes = Array.from({ length: 14 }, (_, index) =>
    circle(
      x + Math.cos((index / 14) * 6.283) * r * 0.9,
      y + Math.sin((index / 14) * 6.283) * r * 0.9,
      r * 0.2,
      { fill: "#c98b4a" },
    ),
  );
  const slices = Array.from({ length: 7 }, (_, index) => {
    const turn = start + (index / 7) * 6.283;
    const [cx, cy] = [x + Math.cos(turn) * r * 0.46, y + Math.sin(turn) * r * 0.46];
    return ellipse(cx, cy, r * 0.32, r * 0.17, {
      fill: mix(fruit, "#ffffff", (index % 3) * 0.1),
      transform: turned((turn * 180) / Math.PI, cx, cy),
    });
  });
  return [
    circle(x + r * 0.08, y + r * 0.14, r * 1.08, { fill: "#000000", "fill-opacity": 0.16 }),
    ...flutes,
    circle(x, y, r * 0.92, { fill: "#dba35f" }),
    circle(x, y, r * 0.78, { fill: "#fbe3a2" }),
    ...slices,
    circle(x, y, r * 0.2, { fill: darker(fruit, 0.15) }),
    circle(x - r * 0.06, y - r * 0.06, r * 0.06, { fill: "#ffffff", "fill-opacity": 0.8 }),
  ].join("");
}

function drawCup({ x, y, r }: Disc, { plate }: Setting): string {
  return [
    circle(x + r * 0.08, y + r * 0.12, r * 1.28, { fill: "#000000", "fill-opacity": 0.18 }),
    circle(x, y, r * 1.24, { fill: darker(plate, 0.03) }),
    circle(x, y, r * 0.98, { fill: darker(plate, 0.09) }),
    rect(x + r * 0.6, y - r * 0.62, r * 0.72, r * 0.26, {
      rx: r * 0.13,
      fill: plate,
      transform: turned(-38, x + r * 0.6, y - r * 0.5),
    }),
    circle(x, y, r * 0.86, { fill: plate }),
    circle(x, y, r * 0.74, { fill: "#5a3320" }),
    circle(x, y, r * 0.68, { fill: "#7d4a2a" }),
    path(
      d`M ${x} ${y + r * 0.4} C ${x - r * 0.72} ${y - r * 0.06} ${x - r * 0.36} ${y - r * 0.52} ${x} ${y - r * 0.18} C ${x + r * 0.36} ${y - r * 0.52} ${x + r * 0.72} ${y - r * 0.06} ${x} ${y + r * 0.4} Z`,
      { fill: "#f0d9b8" },
    ),
    path(
      d`M ${x} ${y + r * 0.22} C ${x - r * 0.38} ${y - r * 0.04} ${x - r * 0.2} ${y - r * 0.28} ${x} ${y - r * 0.08} C ${x + r * 0.2} ${y - r * 0.28} ${x + r * 0.38} ${y - r * 0.04} ${x} ${y + r * 0.22} Z`,
      { fill: "#a86c3f" },
    ),
  ].join("");
}

function drawCrumbs({ random, unit }: Canvas, { x, y, r }: Disc, { fruits }: Setting): string {
  return Array.from({ length: 16 }, () => {
    const [turn, out] = [random.between(1.6, 4.9), r * random.between(1.08, 1.5)];
    const [cx, cy, size] = [
      x + Math.cos(turn) * out,
      y + Math.sin(turn) * out,
      random.between(0.3, 1.3) * unit,
    ];
    return (
      circle(cx + size * 0.2, cy + size * 0.3, size, { fill: "#000000", "fill-opacity": 0.14 }) +
      circle(cx, cy, size, { fill: random.pick(fruits) })
    );
  }).join("");
}
