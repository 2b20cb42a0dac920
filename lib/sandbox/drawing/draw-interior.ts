import { drawArmchair } from "./draw-armchair";
import { darker, isLight, lighter, mix } from "./colour";
import { namedColour } from "./named-colour";
import { headline } from "./headline";
import type { Canvas, Scene } from "./scene";
import {
  across,
  circle,
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

/** The colours of a room. */
type Room = {
  readonly wall: string;
  readonly floor: string;
  readonly seat: string;
  readonly rug: string;
  readonly accent: string;
};

const rooms: readonly [Room, ...Room[]] = [
  { wall: "#e8dccb", floor: "#b98a5e", seat: "#c8643c", rug: "#f3ebdd", accent: "#2f5d50" },
  { wall: "#c9d6d3", floor: "#a67c52", seat: "#e0a526", rug: "#eef2ef", accent: "#1f3f4a" },
  { wall: "#dcc9c4", floor: "#8f5f43", seat: "#2f5d62", rug: "#f2e3da", accent: "#a8442f" },
  { wall: "#39474f", floor: "#9a6b43", seat: "#d98b4a", rug: "#dcd3c4", accent: "#e9c46a" },
  { wall: "#d5d2e3", floor: "#b39173", seat: "#5b4b8a", rug: "#f1eef7", accent: "#e07a5f" },
];

/** A corner of a room with an armchair in the light of a window; the words hang on the wall. */
export function drawInterior(canvas: Canvas): Scene {
  const { width, height, unit, random, quotes, prompt } = canvas;
  const chosen = random.pick(rooms);
  const room = { ...chosen, seat: namedColour(prompt) ?? chosen.seat };
  const floor = height * 0.74;
  const middle = width > height * 1.15 && quotes.length > 0 ? width * 0.62 : width * 0.52;
  const tall = Math.min(50 * unit, height * 0.52);
  const seat = { x: middle, foot: floor + (height - floor) * 0.34, tall };
  const backdrop = [
    drawRoom(canvas, room, floor),
    drawFrames(canvas, room, middle, floor),
    drawSun(canvas),
    drawRug(canvas, room, seat),
    drawLamp(seat, unit, room),
    drawPlant(canvas, { x: middle - tall * 0.98, foot: seat.foot - 1.5 * unit, tall }, room),
  ];
  return {
    backdrop: backdrop.join(""),
    subject: drawArmchair(seat, room.seat),
    lettering: headline(canvas, isLight(room.wall) ? "#24211f" : "#fff6e6"),
  };
}

function drawRoom({ width, height, unit }: Canvas, { wall, floor: wood }: Room, floor: number) {
  const boards = Array.from({ length: 15 }, (_, index) => {
    const from = (index / 14) * width;
    const to = width / 2 + (from - width / 2) * 2.1;
    return path(d`M ${from} ${floor} L ${to} ${height}`, {
      stroke: darker(wood, 0.35),
      "stroke-opacity": 0.35,
      "stroke-width": 0.25 * unit,
    });
  });
  return [
    fade("wall", lighter(wall, 0.18), darker(wall, 0.12), slantwise),
    fade("floor", darker(wood, 0.18), lighter(wood, 0.12)),
    rect(0, 0, width, floor, { fill: "url(#wall)" }),
    rect(0, floor, width, height - floor, { fill: "url(#floor)" }),
    ...boards,
    rect(0, floor - 2.4 * unit, width, 2.4 * unit, { fill: lighter(wall, 0.4) }),
    rect(0, floor - 0.25 * unit, width, 0.5 * unit, {
      fill: darker(wood, 0.5),
      "fill-opacity": 0.5,
    }),
  ].join("");
}

/** What the low sun throws onto the wall through a window with four panes. */
function drawSun({ width, height, unit }: Canvas): string {
  const [left, top] = [width * 0.1, height * 0.08];
  const [broad, tall] = [Math.min(24 * unit, width * 0.24), Math.min(28 * unit, height * 0.3)];
  const panes = [0, 1].flatMap((row) =>
    [0, 1].map((column) => {
      const x = left + column * (broad + 1.4 * unit) + row * tall * 0.2;
      const y = top + row * (tall + 1.4 * unit);
      return path(
        d`M ${x} ${y} L ${x + broad} ${y + 3 * unit} L ${x + broad + tall * 0.2} ${y + tall + 3 * unit} L ${x + tall * 0.2} ${y + tall} Z`,
        {},
      );
    }),
  );
  return (
    linearGradient("sun", [
      [0, "#fff3cf", 0.7],
      [1, "#ffe0a3", 0.28],
    ]) + group({ fill: "url(#sun)" }, ...panes)
  );
}

function drawFrames(canvas: Canvas, room: Room, middle: number, floor: number): string {
  const { unit, quotes, width, height } = canvas;
  if (quotes.length > 0 && width <= height * 1.15) return "";
  const size = Math.min(16 * unit, floor * 0.24);
  const top = floor * 0.12;
  const frame = (x: number, broad: number, art: string) =>
    [
      rect(x + 0.6 * unit, top + 0.9 * unit, broad, size * 1.3, {
        fill: "#000000",
        "fill-opacity": 0.16,
      }),
      rect(x, top, broad, size * 1.3, { fill: "#2b2320" }),
      rect(x + 0.7 * unit, top + 0.7 * unit, broad - 1.4 * unit, size * 1.3 - 1.4 * unit, {
        fill: "#fbf7ee",
      }),
      art,
    ].join("");
  const [first, second] = [middle + 2 * unit, middle + size + 6 * unit];
  const y = top + size * 0.65;
  return (
    frame(
      first,
      size,
      circle(first + size / 2, y - size * 0.06, size * 0.24, { fill: room.accent }) +
        rect(first + size * 0.24, y + size * 0.2, size * 0.52, size * 0.12, { fill: room.seat }),
    ) +
    frame(
      second,
      size * 0.9,
      path(
        d`M ${second + size * 0.2} ${y + size * 0.34} Q ${second + size * 0.2} ${y - size * 0.34} ${second + size * 0.45} ${y - size * 0.34} Q ${second + size * 0.7} ${y - size * 0.34} ${second + size * 0.7} ${y + size * 0.34} Z`,
        { fill: room.seat },
      ) + circle(second + size * 0.45, y + size * 0.08, size * 0.13, { fill: "#fbf7ee" }),
    )
  );
}

type Place = { readonly x: number; readonly foot: number; readonly tall: number };

function drawRug({ unit }: Canvas, { rug, accent }: Room, { x, foot, tall }: Place): string {
  const line = { fill: "none", stroke: accent, "stroke-opacity": 0.5, "stroke-width": 0.4 * unit };
  return [
    ellipse(x, foot + unit, tall * 1.12, tall * 0.2, { fill: rug }),
    ellipse(x, foot + unit, tall * 1.03, tall * 0.175, line),
    ellipse(x, foot + 0.8 * unit, tall * 0.55, tall * 0.07, {
      fill: "#1d1108",
      "fill-opacity": 0.28,
    }),
  ].join("");
}

function drawLamp({ x, foot, tall }: Place, unit: number, { accent }: Room): string {
  const [at, top] = [x + tall * 0.78, foot - tall * 1.22];
  const half = tall * 0.17;
  return [
    radialGradient("lamp", [
      [0, "#ffe9b0", 0.75],
      [1, "#ffd98a", 0],
    ]),
    circle(at, top + tall * 0.14, tall * 0.62, { fill: "url(#lamp)" }),
    rect(at - 0.35 * unit, top, 0.7 * unit, tall * 1.2, { fill: "#2b2320" }),
    ellipse(at, foot - 0.6 * unit, tall * 0.12, 0.9 * unit, { fill: "#2b2320" }),
    path(
      d`M ${at - half * 0.62} ${top} L ${at + half * 0.62} ${top} L ${at + half} ${top + tall * 0.24} L ${at - half} ${top + tall * 0.24} Z`,
      { fill: lighter(accent, 0.12) },
    ),
    ellipse(at, top + tall * 0.24, half, 0.7 * unit, { fill: "#fff1c9" }),
  ].join("");
}

function drawPlant({ random, unit }: Canvas, { x, foot, tall }: Place, { accent }: Room): string {
  const leaves = Array.from({ length: 9 }, (_, index) => {
    const turn = (index - 4) * 17 + random.between(-4, 4);
    const long = tall * random.between(0.56, 0.72) * (1 - Math.abs(index - 4) * 0.05);
    const root = foot - tall * 0.26;
    return group(
      { transform: turned(turn, x, root) },
      path(
        d`M ${x} ${root} C ${x - long * 0.19} ${root - long * 0.4} ${x - long * 0.13} ${root - long * 0.8} ${x} ${root - long} C ${x + long * 0.13} ${root - long * 0.8} ${x + long * 0.19} ${root - long * 0.4} ${x} ${root} Z`,
        { fill: mix("#27503f", "#7fa86a", index / 9) },
      ),
      rect(x - 0.12 * unit, root - long * 0.92, 0.24 * unit, long * 0.9, {
        fill: "#ffffff",
        "fill-opacity": 0.25,
      }),
    );
  });
  const half = tall * 0.15;
  return [
    fade("pot", lighter(accent, 0.25), darker(accent, 0.25), across),
    ellipse(x, foot, half * 1.2, unit, { fill: "#1d1108", "fill-opacity": 0.28 }),
    ...leaves,
    path(
      d`M ${x - half} ${foot - tall * 0.29} L ${x + half} ${foot - tall * 0.29} L ${x + half * 0.74} ${foot} L ${x - half * 0.74} ${foot} Z`,
      { fill: "url(#pot)" },
    ),
  ].join("");
}
