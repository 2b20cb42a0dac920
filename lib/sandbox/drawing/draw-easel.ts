import type { Box, Canvas, Lettering } from "./scene";
import { circle, d, ellipse, fade, path, rect, slantwise, turned } from "./svg";

/** A chalkboard on its frame. */
type Board = Box & { readonly foot: number; readonly frame: number; readonly slant: number };

/** An A-frame chalkboard in the foreground with the words in chalk. */
export function drawEasel(canvas: Canvas): { art: string; lettering: readonly Lettering[] } {
  const { unit, quotes } = canvas;
  const board = placeBoard(canvas);
  const { x, y, width, height, frame } = board;
  const art = [
    drawFrame(board, unit),
    drawDust(canvas, board),
    circle(x + width / 2, y + frame * 0.5, frame * 0.26, { fill: "#3b2210" }),
    quotes.length === 0 ? drawDoodle(canvas, x + width / 2, y + height / 2) : "",
  ];
  return { art: art.join(""), lettering: [chalked(canvas, board)] };
}

function placeBoard({ width, height, unit }: Canvas): Board {
  const broad = Math.min(width * 0.62, 46 * unit);
  const tall = Math.min(height * 0.46, broad * 1.22);
  const foot = height * 0.955;
  const isWide = width > height * 1.15;
  return {
    x: (isWide ? width * 0.6 : width / 2) - broad / 2,
    y: foot - tall * 1.16,
    width: broad,
    height: tall,
    foot,
    frame: 1.9 * unit,
    slant: 1.6 * unit,
  };
}

function drawFrame({ x, y, width, height, foot, frame, slant }: Board, unit: number): string {
  const [right, bottom, half] = [x + width, y + height, frame * 0.55];
  const leg = (at: number, lean: number) =>
    path(
      d`M ${at - half} ${bottom - frame} H ${at + half} L ${at + half + lean} ${foot} H ${at - half + lean} Z`,
      { fill: "#6b3d18" },
    );
  const panel = (inset: number, fill: string) =>
    path(
      d`M ${x + slant + inset} ${y + inset} H ${right - slant - inset} L ${right - inset * 0.94} ${bottom - inset} H ${x + inset * 0.94} Z`,
      { fill },
    );
  const shadow = { fill: "#1a0a02", "fill-opacity": 0.5 };
  const shine = { fill: "#ffe2b0", "fill-opacity": 0.75 };
  return [
    fade("oak", "#c98d4e", "#7d4a20", slantwise),
    fade("slate", "#30353a", "#1b1f23", slantwise),
    ellipse(x + width * 0.54, foot - 0.3 * unit, width * 0.66, 2.6 * unit, shadow),
    leg(x + frame * 1.4, -0.6 * unit),
    leg(right - frame * 1.4, 0.6 * unit),
    panel(0, "url(#oak)"),
    panel(frame * 0.82, "#3b2210"),
    panel(frame, "url(#slate)"),
    rect(x + slant, y, width - 2 * slant, 0.3 * unit, shine),
  ].join("");
}

/** Where chalk was wiped away. */
function drawDust({ unit, random }: Canvas, { x, y, width, height, frame }: Board): string {
  return Array.from({ length: 26 }, () => {
    const cx = random.between(x + 3 * frame, x + width - 3 * frame);
    const cy = random.between(y + 2 * frame, y + height - 2 * frame);
    return ellipse(cx, cy, random.between(2, 7) * unit, random.between(0.2, 0.9) * unit, {
      fill: "#ffffff",
      "fill-opacity": random.between(0.008, 0.03),
      transform: turned(random.between(-25, 10), cx, cy),
    });
  }).join("");
}

/** How large the lines are in turn, in units, and their chalks. */
const chalks = [
  { size: 6.4, colour: "#f7f3e6" },
  { size: 4.6, colour: "#f3dfae" },
  { size: 3, colour: "#d6dad6" },
] as const;

/** The size of a line that has the board for itself, in units. */
const aloneSize = 10;

function chalked({ unit, quotes }: Canvas, board: Board): Lettering {
  const margin = board.frame + board.slant + 1.4 * unit;
  const lines = quotes.map((text, index) => {
    const { size, colour } = chalks[Math.min(index, 2)] ?? chalks[2];
    return { text, size: (quotes.length === 1 ? aloneSize : size) * unit, colour };
  });
  return {
    lines,
    x: board.x + margin,
    y: board.y + margin,
    width: board.width - 2 * margin,
    height: board.height - 2 * margin,
    align: "centre",
  };
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
