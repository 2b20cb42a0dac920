import { darker, lighter } from "./colour";
import { type Canvas, type Lettering, mentions, type Scene } from "./scene";
import { type Motif, motifs } from "./sticker-motifs";
import { circle, d, path, placed, radialGradient, rect } from "./svg";

const papers: readonly [string, ...string[]] = [
  "#dfe7f2",
  "#f6e3d7",
  "#e3eee0",
  "#ece4f4",
  "#fbeecb",
];

/** A die-cut sticker with a white edge; the words stand on a ribbon across its foot. */
export function drawSticker(canvas: Canvas): Scene {
  const { width, height, unit, random, prompt, quotes } = canvas;
  const paper = random.pick(papers);
  const motif: Motif = motifs.find(({ words }) => mentions(prompt, words)) ?? random.pick(motifs);
  const hasWords = quotes.length > 0;
  const radius = 36 * unit;
  const [x, y] = [width / 2, height / 2 - (hasWords ? 4 * unit : 0)];
  const ribbonY = y + radius * 0.86;
  const badge = [
    circle(x, y, radius + 3.2 * unit, { fill: "#ffffff" }),
    circle(x, y, radius, { fill: motif.ground }),
    placed({ x, y, scale: radius / 100 }, motif.art),
    hasWords ? drawRibbon(unit, x, ribbonY, motif) : "",
  ];
  return {
    backdrop: drawPaper(canvas, paper) + drawShadow(x, y, radius, unit),
    subject: badge.join(""),
    lettering: hasWords ? [ribbonWords(canvas, x, ribbonY)] : [],
  };
}

function drawPaper({ width, height }: Canvas, paper: string): string {
  const light = radialGradient("paper", [
    [0, lighter(paper, 0.55)],
    [1, darker(paper, 0.1)],
  ]);
  // Larger than the picture: its corners are not to be as dark as the gradient's end.
  const fill = { fill: "url(#paper)" };
  return light + rect(-width * 0.2, -height * 0.2, width * 1.4, height * 1.4, fill);
}

function drawShadow(x: number, y: number, radius: number, unit: number): string {
  const shadow = { fill: "#0b0a14", "fill-opacity": 0.16 };
  return circle(x + 1.1 * unit, y + 1.9 * unit, radius + 3.2 * unit, shadow);
}

/** Half its length, and its height, in units. */
const ribbonSize = { half: 41, high: 15 };

function drawRibbon(unit: number, x: number, y: number, { ribbon }: Motif): string {
  const [half, high] = [ribbonSize.half * unit, ribbonSize.high * unit];
  const top = y - high / 2;
  const edge = { stroke: "#ffffff", "stroke-width": 2 * unit, "stroke-linejoin": "round" };
  const tail = (side: number) => {
    const [inner, outer, notch] = [half * 0.82, half + 7 * unit, half + 3 * unit];
    const drop = top + 3.4 * unit;
    return path(
      d`M ${x + side * inner} ${drop} H ${x + side * outer} L ${x + side * notch} ${drop + high / 2} L ${x + side * outer} ${drop + high} H ${x + side * inner} Z`,
      { fill: darker(ribbon, 0.3), ...edge },
    );
  };
  const band = rect(x - half, top, half * 2, high, { rx: 1.2 * unit, fill: ribbon, ...edge });
  return tail(-1) + tail(1) + band;
}

function ribbonWords({ unit, quotes }: Canvas, x: number, y: number): Lettering {
  const [half, high] = [ribbonSize.half * 0.9 * unit, ribbonSize.high * 0.72 * unit];
  return {
    x: x - half,
    y: y - high / 2,
    width: half * 2,
    height: high,
    align: "centre",
    lines: quotes.map((text, index) => ({
      text,
      colour: "#ffffff",
      weight: "bold",
      size: (index === 0 ? 8 : 4) * unit,
    })),
  };
}
