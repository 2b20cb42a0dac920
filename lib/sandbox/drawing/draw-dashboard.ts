import type { Random } from "./random";
import type { Page, Screen } from "./screen";
import type { Brand } from "./page-brands";
import type { Box, Canvas } from "./scene";
import { circle, d, linearGradient, path, rect } from "./svg";

/** A dashboard with its menu, three figures, a curve and bars; the words greet at the top. */
export function drawDashboard(canvas: Canvas, screen: Screen, brand: Brand): Page {
  const { quotes, random } = canvas;
  const { x, y, width, height, u } = screen;
  const menu = Math.min(width * 0.22, 26 * u);
  const left = x + menu + 4 * u;
  const inner = width - menu - 8 * u;
  const figures = { x: left, y: y + 12 * u, width: inner, height: Math.min(15 * u, height * 0.2) };
  const top = figures.y + figures.height + 3 * u;
  const curve = { x: left, y: top, width: inner * 0.62, height: y + height - top - 4 * u };
  const bars = { ...curve, x: left + curve.width + 2 * u, width: inner - curve.width - 2 * u };
  const art = [
    rect(x, y, width, height, { fill: "#f7f8fa" }),
    drawMenu({ x, y, width: menu, height }, u, brand),
    circle(x + width - 6 * u, y + 5.4 * u, 2.2 * u, { fill: brand.tint }),
    drawFigures(figures, u, brand, random),
    drawCurve(curve, u, brand.accent, random),
    drawBars(bars, u, brand, random),
  ];
  const words = quotes.length > 0 ? quotes.slice(0, 2) : ["Good morning"];
  const lines = words.map((text, index) => ({
    text,
    colour: brand.ink,
    ...(index === 0 ? { size: 4.4 * u, weight: "bold" as const } : { size: 2.2 * u }),
  }));
  const title = { x: left, y: y + 1.5 * u, width: inner - 8 * u, height: 8.5 * u };
  return { art: art.join(""), lettering: [{ lines, ...title }] };
}

function drawMenu({ x, y, width, height }: Box, u: number, { ink, accent }: Brand): string {
  const links = Array.from({ length: 6 }, (_, row) => {
    const top = y + (12.1 + row * 5) * u;
    const isHere = row === 1;
    const white = { fill: "#ffffff", "fill-opacity": isHere ? 1 : 0.4 };
    return [
      isHere ? rect(x + 2 * u, top - 1.5 * u, width - 4 * u, 4 * u, { rx: u, fill: accent }) : "",
      circle(x + 4.8 * u, top + 0.5 * u, 0.8 * u, white),
      rect(x + 7.4 * u, top, width * (0.32 + (row % 3) * 0.09), u, { rx: 0.5 * u, ...white }),
    ].join("");
  });
  return [
    rect(x, y, width, height, { fill: ink }),
    circle(x + 5 * u, y + 5.4 * u, 1.8 * u, { fill: accent }),
    rect(x + 8.4 * u, y + 4.7 * u, width * 0.4, 1.4 * u, { rx: 0.7 * u, fill: "#ffffff" }),
    ...links,
  ].join("");
}

function drawFigures(box: Box, u: number, { ink, tint }: Brand, random: Random): string {
  const { x, y, width, height } = box;
  const broad = (width - 4 * u) / 3;
  return ["#fff0cf", "#d9f5e0", tint]
    .map((fill, index) => {
      const left = x + index * (broad + 2 * u);
      const figure = broad * random.between(0.4, 0.62);
      return [
        rect(left, y, broad, height, { rx: 1.6 * u, fill }),
        rect(left + 2 * u, y + height * 0.24, broad * 0.34, u, {
          rx: 0.5 * u,
          fill: ink,
          "fill-opacity": 0.4,
        }),
        rect(left + 2 * u, y + height * 0.5, figure, height * 0.24, { rx: 0.7 * u, fill: ink }),
      ].join("");
    })
    .join("");
}

function drawCurve(
  { x, y, width, height }: Box,
  u: number,
  accent: string,
  random: Random,
): string {
  const points = Array.from({ length: 8 }, (_, index) => ({
    x: x + 3 * u + (index / 7) * (width - 6 * u),
    y: y + height * (0.78 - index * 0.065 + random.between(-0.09, 0.09)),
  }));
  const curve = points
    .map((point, index) => {
      const before = points[index - 1];
      if (before === undefined) return d`M ${point.x} ${point.y}`;
      const middle = (before.x + point.x) / 2;
      return d`C ${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
    })
    .join(" ");
  const last = points[points.length - 1] ?? { x, y };
  const under = linearGradient("fade", [
    [0, accent, 0.28],
    [1, accent, 0],
  ]);
  const lines = [0.25, 0.45, 0.65, 0.85].map((share) =>
    rect(x + 3 * u, y + height * share, width - 6 * u, 0.15 * u, { fill: "#e3e5ea" }),
  );
  const line = { fill: "none", stroke: accent, "stroke-width": 0.7 * u, "stroke-linecap": "round" };
  return (
    under +
    rect(x, y, width, height, { rx: 1.6 * u, fill: "#ffffff" }) +
    rect(x + 3 * u, y + 2.6 * u, width * 0.24, 1.3 * u, { rx: 0.6 * u, fill: "#3b3f4e" }) +
    lines.join("") +
    path(d`${curve} L ${last.x} ${y + height * 0.92} L ${x + 3 * u} ${y + height * 0.92} Z`, {
      fill: "url(#fade)",
    }) +
    path(curve, line) +
    circle(last.x, last.y, 1.1 * u, { fill: "#ffffff", stroke: accent, "stroke-width": 0.7 * u })
  );
}

function drawBars(
  { x, y, width, height }: Box,
  u: number,
  { ink, accent, tint }: Brand,
  random: Random,
): string {
  const count = 6;
  const step = (width - 5 * u) / count;
  const bars = Array.from({ length: count }, (_, index) => {
    const tall = height * random.between(0.22, 0.62);
    return rect(
      x + 2.5 * u + index * step + step * 0.18,
      y + height * 0.9 - tall,
      step * 0.64,
      tall,
      { rx: 0.6 * u, fill: index === 4 ? accent : index % 2 === 0 ? ink : tint },
    );
  });
  return (
    rect(x, y, width, height, { rx: 1.6 * u, fill: "#ffffff" }) +
    rect(x + 2.5 * u, y + 2.6 * u, width * 0.4, 1.3 * u, { rx: 0.6 * u, fill: "#3b3f4e" }) +
    bars.join("")
  );
}
