import { darker, lighter } from "./colour";
import { type Canvas, mentions, type Scene } from "./scene";
import { type Motif, motifs } from "./sticker-motifs";
import { d, circle, group, path, radialGradient, rect } from "./svg";

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
  const radius = 36 * unit;
  const [x, y] = [width / 2, height / 2 - (quotes.length > 0 ? 4 * unit : 0)];
  const glow = radialGradient("paper", [
    [0, lighter(paper, 0.55)],
    [1, darker(paper, 0.1)],
  ]);
  const shadow = circle(x + 1.1 * unit, y + 1.9 * unit, radius + 3.2 * unit, {
    fill: "#0b0a14",
    "fill-opacity": 0.16,
  });
  const scale = radius / 100;
  const badge = group(
    {},
    circle(x, y, radius + 3.2 * unit, { fill: "#ffffff" }),
    circle(x, y, radius, { fill: motif.ground }),
    group(
      { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})` },
      motif.art,
    ),
  );
  const ribbon = quotes.length > 0 ? drawRibbon(canvas, x, y + radius * 0.86, motif) : null;
  return {
    backdrop:
      glow +
      rect(-width * 0.2, -height * 0.2, width * 1.4, height * 1.4, { fill: "url(#paper)" }) +
      shadow,
    subject: badge + (ribbon?.art ?? ""),
    lettering:
      ribbon === null
        ? []
        : [
            {
              ...ribbon.box,
              align: "centre",
              lines: quotes.map((text, index) => ({
                text,
                colour: "#ffffff",
                weight: "bold",
                size: (index === 0 ? 8 : 4) * unit,
              })),
            },
          ],
  };
}

function drawRibbon({ unit }: Canvas, x: number, y: number, { ribbon }: Motif) {
  const [half, high] = [41 * unit, 15 * unit];
  const top = y - high / 2;
  const tail = (side: number) =>
    path(
      d`M ${x + side * half * 0.82} ${top + 3.4 * unit} L ${x + side * (half + 7 * unit)} ${top + 3.4 * unit} L ${x + side * (half + 3 * unit)} ${top + 3.4 * unit + high / 2} L ${x + side * (half + 7 * unit)} ${top + 3.4 * unit + high} L ${x + side * half * 0.82} ${top + 3.4 * unit + high} Z`,
      {
        fill: darker(ribbon, 0.3),
        stroke: "#ffffff",
        "stroke-width": 2 * unit,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      },
    );
  const band = rect(x - half, top, half * 2, high, {
    rx: 1.2 * unit,
    fill: ribbon,
    stroke: "#ffffff",
    "stroke-width": 2 * unit,
  });
  const art = tail(-1) + tail(1) + band;
  return {
    art,
    box: { x: x - half * 0.9, y: top + high * 0.14, width: half * 1.8, height: high * 0.72 },
  };
}
