import { isLight, lighter, mix } from "./colour";
import { drawFigure } from "./draw-figure";
import { drawSkyline } from "./draw-skyline";
import type { Canvas, Lettering, Scene } from "./scene";
import { circle, d, lineThrough, path, rect } from "./svg";

type Inks = {
  readonly paper: string;
  readonly sun: string;
  readonly waves: readonly [string, string, string];
  readonly figure: string;
  readonly words: string;
};

const inks: readonly [Inks, ...Inks[]] = [
  {
    paper: "#12525e",
    sun: "#ff8f2b",
    waves: ["#7b1e4b", "#5d1440", "#a50f2d"],
    figure: "#121116",
    words: "#fdf3dc",
  },
  {
    paper: "#f4e4c9",
    sun: "#e5402b",
    waves: ["#f0a53a", "#246a73", "#17323f"],
    figure: "#17202a",
    words: "#17202a",
  },
  {
    paper: "#2b2157",
    sun: "#ff6f91",
    waves: ["#5b3fa0", "#845ec2", "#160f33"],
    figure: "#0f0a24",
    words: "#fff3f0",
  },
  {
    paper: "#f7b32b",
    sun: "#f2f0e6",
    waves: ["#e4572e", "#a63446", "#2e294e"],
    figure: "#1b1731",
    words: "#2e294e",
  },
  {
    paper: "#cfe3d4",
    sun: "#f25c54",
    waves: ["#6fae9a", "#2f6f73", "#173b45"],
    figure: "#0f2a33",
    words: "#123540",
  },
];

/** A bold cover: a great sun, a skyline, a person before it, bands of colour and a headline. */
export function drawCover(canvas: Canvas): Scene {
  const { width, height, unit, random } = canvas;
  const ink = random.pick(inks);
  const sun = {
    x: width * random.between(0.56, 0.7),
    y: height * random.between(0.4, 0.46),
    r: Math.min(width * 0.44, height * 0.33),
  };
  const art = [
    rect(0, 0, width, height, { fill: ink.paper }),
    drawRays(canvas, ink, sun),
    circle(sun.x, sun.y, sun.r, { fill: ink.sun }),
    circle(sun.x, sun.y, sun.r * 0.78, { fill: lighter(ink.sun, 0.12) }),
    drawSkyline(
      canvas,
      height * 0.74,
      [mix(ink.paper, ink.waves[0], 0.45), mix(ink.waves[0], ink.figure, 0.25)],
      ink.sun,
    ),
    drawWaves(canvas, ink),
    drawFigure(ink.figure, lighter(ink.sun, 0.3), {
      x: sun.x - sun.r * 0.1,
      foot: height * 0.86,
      tall: Math.min(height * 0.5, sun.r * 1.75),
    }),
    drawFrontWave(canvas, ink),
    rect(3 * unit, 3 * unit, width - 6 * unit, height - 6 * unit, {
      fill: "none",
      stroke: ink.words,
      "stroke-opacity": 0.35,
      "stroke-width": 0.35 * unit,
    }),
  ];
  return { backdrop: art.join(""), subject: "", lettering: coverLines(canvas, ink) };
}

type Sun = { readonly x: number; readonly y: number; readonly r: number };

function drawRays({ width, height }: Canvas, { paper }: Inks, sun: Sun): string {
  const reach = width + height;
  const rays = Array.from({ length: 18 }, (_, index) => {
    const [from, to] = [index, index + 0.5].map((turn) => (turn / 18) * Math.PI * 2);
    if (from === undefined || to === undefined) return "";
    return path(
      d`M ${sun.x} ${sun.y} L ${sun.x + Math.cos(from) * reach} ${sun.y + Math.sin(from) * reach} L ${sun.x + Math.cos(to) * reach} ${sun.y + Math.sin(to) * reach} Z`,
      { fill: lighter(paper, 0.5), "fill-opacity": 0.14 },
    );
  });
  return rays.join("");
}

function wave(
  { width, height, unit }: Canvas,
  top: number,
  swing: number,
  start: number,
  fill: string,
): string {
  const steps = Math.ceil(width / unit);
  const places = Array.from({ length: steps + 1 }, (_, step) => (step / steps) * width);
  const turns = Math.PI * 2 * Math.max(0.8, width / height);
  const edge = lineThrough(places, (x) => top + Math.sin((x / width) * turns + start) * swing);
  return path(d`M 0 ${height} ${edge} L ${width} ${height} Z`, { fill });
}

function drawWaves(canvas: Canvas, { waves }: Inks): string {
  const { height, unit } = canvas;
  return (
    wave(canvas, height * 0.75, 3 * unit, 0.5, waves[0]) +
    wave(canvas, height * 0.8, 3.4 * unit, 2.6, waves[1])
  );
}

function drawFrontWave(canvas: Canvas, { waves }: Inks): string {
  return wave(canvas, canvas.height * 0.845, 2.6 * canvas.unit, 4.4, waves[2]);
}

function coverLines(
  { width, height, unit, quotes }: Canvas,
  { words, waves }: Inks,
): readonly Lettering[] {
  const [title, ...stories] = quotes;
  if (title === undefined) return [];
  const margin = 7 * unit;
  const storyColour = isLight(waves[2]) ? "#17171d" : "#fdf6e6";
  return [
    {
      lines: [{ text: title, size: 19 * unit, weight: "bold", colour: words }],
      x: margin,
      y: margin,
      width: width - 2 * margin,
      height: height * 0.25,
      stand: "top",
    },
    {
      lines: stories.map((text) => ({
        text,
        size: 3.7 * unit,
        colour: storyColour,
        weight: "bold",
      })),
      x: margin,
      y: height * 0.875,
      width: width - 2 * margin,
      height: height * 0.125 - 5.4 * unit,
      stand: "top",
    },
  ];
}
