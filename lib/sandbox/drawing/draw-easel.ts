import type { Canvas, Lettering } from "./scene";
import { d, circle, ellipse, group, linearGradient, path, rect, slantwise } from "./svg";

/** An A-frame chalkboard in the foreground with the words in chalk. */
export function drawEasel(canvas: Canvas): { art: string; lettering: readonly Lettering[] } {
  const { width, height, unit, quotes, random } = canvas;
  const boardWidth = Math.min(width * 0.62, 46 * unit);
  const boardHeight = Math.min(height * 0.46, boardWidth * 1.22);
  const foot = height * 0.955;
  const left = width > height * 1.15 ? width * 0.6 - boardWidth / 2 : (width - boardWidth) / 2;
  const top = foot - boardHeight * 1.16;
  const frame = 1.9 * unit;
  const right = left + boardWidth;
  const bottom = top + boardHeight;
  const slant = 1.6 * unit;
  const gradient =
    linearGradient(
      "oak",
      [
        [0, "#c98d4e"],
        [1, "#7d4a20"],
      ],
      slantwise,
    ) +
    linearGradient(
      "slate",
      [
        [0, "#30353a"],
        [1, "#1b1f23"],
      ],
      slantwise,
    );
  const leg = (x: number, lean: number) =>
    path(
      d`M ${x - frame * 0.55} ${bottom - frame} L ${x + frame * 0.55} ${bottom - frame} L ${x + frame * 0.55 + lean} ${foot} L ${x - frame * 0.55 + lean} ${foot} Z`,
      { fill: "#6b3d18" },
    );
  const trapezoid = (inset: number, fill: string) =>
    path(
      d`M ${left + slant + inset} ${top + inset} L ${right - slant - inset} ${top + inset} L ${right - inset * 0.94} ${bottom - inset} L ${left + inset * 0.94} ${bottom - inset} Z`,
      { fill },
    );
  const dust = Array.from({ length: 26 }, () => {
    const [x, y] = [
      random.between(left + 3 * frame, right - 3 * frame),
      random.between(top + 2 * frame, bottom - 2 * frame),
    ];
    return ellipse(x, y, random.between(2, 7) * unit, random.between(0.2, 0.9) * unit, {
      fill: "#ffffff",
      "fill-opacity": random.between(0.008, 0.03),
      transform: `rotate(${random.between(-25, 10).toFixed(0)} ${x.toFixed(1)} ${y.toFixed(1)})`,
    });
  });
  const art = group(
    {},
    gradient,
    ellipse(left + boardWidth * 0.54, foot - 0.3 * unit, boardWidth * 0.66, 2.6 * unit, {
      fill: "#1a0a02",
      "fill-opacity": 0.5,
    }),
    leg(left + frame * 1.4, -0.6 * unit),
    leg(right - frame * 1.4, 0.6 * unit),
    trapezoid(0, "url(#oak)"),
    trapezoid(frame * 0.82, "#3b2210"),
    trapezoid(frame, "url(#slate)"),
    ...dust,
    rect(left + slant, top, boardWidth - 2 * slant, 0.3 * unit, {
      fill: "#ffe2b0",
      "fill-opacity": 0.75,
    }),
    circle(left + boardWidth / 2, top + frame * 0.5, frame * 0.26, { fill: "#3b2210" }),
    ...(quotes.length === 0
      ? [drawDoodle(canvas, left + boardWidth / 2, top + boardHeight / 2)]
      : []),
  );
  const margin = frame + slant + 1.4 * unit;
  const box = {
    x: left + margin,
    y: top + margin,
    width: boardWidth - 2 * margin,
    height: boardHeight - 2 * margin,
  };
  const sizes = [6.4, 4.6, 3];
  const lines = quotes.map((text, index) => ({
    text,
    size: (sizes[index] ?? 3) * unit,
    colour: index === 0 ? "#f7f3e6" : index === 1 ? "#f3dfae" : "#d6dad6",
  }));
  return { art, lettering: [{ ...box, lines, align: "centre" }] };
}

/** An open book in chalk, where there is nothing to write. */
function drawDoodle({ unit }: Canvas, x: number, y: number): string {
  const chalk = {
    fill: "none",
    stroke: "#f1ede0",
    "stroke-opacity": 0.85,
    "stroke-width": 0.5 * unit,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  const [half, rise] = [9 * unit, 5 * unit];
  const page = (side: number) =>
    path(
      d`M ${x} ${y + rise} C ${x + side * half * 0.3} ${y + rise * 0.5} ${x + side * half * 0.7} ${y + rise * 0.5} ${x + side * half} ${y + rise * 0.8} L ${x + side * half} ${y - rise} C ${x + side * half * 0.7} ${y - rise * 1.3} ${x + side * half * 0.3} ${y - rise * 1.3} ${x} ${y - rise * 0.8} Z`,
      chalk,
    );
  return page(1) + page(-1);
}
