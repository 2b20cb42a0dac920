import { darker, lighter } from "./colour";
import { drawBooks } from "./draw-books";
import { drawEasel } from "./draw-easel";
import type { Canvas, Scene } from "./scene";
import { circle, d, ellipse, fade, linearGradient, path, radialGradient, rect } from "./svg";

const wood = "#8a5a2f";
/** Shelves of books in afternoon sun, and a chalkboard with the words before them. */
export function drawBookstore(canvas: Canvas): Scene {
  const easel = drawEasel(canvas);
  const backdrop = [drawWall(canvas), ...drawShelves(canvas), drawFloor(canvas), drawLight(canvas)];
  return { backdrop: backdrop.join(""), subject: easel.art, lettering: easel.lettering };
}

function floorTop({ height }: Canvas): number {
  return height * 0.8;
}

function drawWall({ width, height }: Canvas): string {
  const wall = fade("wall", "#5a3519", "#3a2010");
  return wall + rect(0, 0, width, height, { fill: "url(#wall)" });
}

function drawShelves(canvas: Canvas): string[] {
  const { width, unit } = canvas;
  const bottom = floorTop(canvas);
  const count = Math.max(3, Math.round(bottom / (17 * unit)));
  const rise = bottom / count;
  const plank = 1.5 * unit;
  const columns = Math.max(1, Math.round(width / (52 * unit)));
  const shelves = Array.from({ length: count }, (_, index) => {
    const foot = (index + 1) * rise - plank;
    return [
      rect(0, foot - rise + plank, width, rise * 0.24, { fill: "#1c0e06", "fill-opacity": 0.5 }),
      drawBooks(canvas, foot, rise - plank),
      rect(0, foot, width, plank, { fill: wood }),
      rect(0, foot, width, plank * 0.22, { fill: lighter(wood, 0.35) }),
      rect(0, foot + plank, width, plank * 0.7, { fill: "#160a04", "fill-opacity": 0.45 }),
    ].join("");
  });
  const posts = Array.from({ length: columns + 1 }, (_, column) => {
    const x = (column / columns) * width - unit;
    return (
      rect(x, 0, 2 * unit, bottom, { fill: darker(wood, 0.18) }) +
      rect(x, 0, 0.35 * unit, bottom, { fill: lighter(wood, 0.25) })
    );
  });
  return [...shelves, ...posts];
}

function drawFloor(canvas: Canvas): string {
  const { width, height, unit } = canvas;
  const top = floorTop(canvas);
  const floor = linearGradient("floor", [
    [0, "#5f3417"],
    [0.25, "#92552a"],
    [1, "#b4713a"],
  ]);
  const boards = Array.from({ length: 19 }, (_, index) => {
    const from = (index / 18) * width;
    const to = width / 2 + (from - width / 2) * 1.9;
    return path(d`M ${from} ${top} L ${to} ${height}`, {
      stroke: "#4b270f",
      "stroke-opacity": 0.45,
      "stroke-width": 0.28 * unit,
    });
  });
  return (
    floor +
    rect(0, top, width, height - top, { fill: "url(#floor)" }) +
    boards.join("") +
    rect(0, top, width, 1.2 * unit, { fill: "#241006", "fill-opacity": 0.6 })
  );
}

/** Sun from a window at the upper left, dust in it, darkness in the far corners. */
function drawLight(canvas: Canvas): string {
  const { width, height } = canvas;
  const sun = radialGradient("sun", [
    [0, "#fff2c4", 0.95],
    [0.3, "#ffd98a", 0.5],
    [1, "#ffb84d", 0],
  ]);
  const vignette = radialGradient("vignette", [
    [0, "#1a0b03", 0],
    [0.62, "#1a0b03", 0.05],
    [1, "#120702", 0.72],
  ]);
  const reach = Math.max(width, height);
  const dark = { fill: "url(#vignette)" };
  return [
    sun,
    vignette,
    rect(0, 0, width, height, { fill: "#ff9d3c", "fill-opacity": 0.13 }),
    ellipse(width * 0.18, height * 0.05, reach * 0.52, reach * 0.46, { fill: "url(#sun)" }),
    drawShafts(canvas),
    drawMotes(canvas),
    rect(-width * 0.15, -height * 0.15, width * 1.3, height * 1.3, dark),
  ].join("");
}

function drawShafts({ height, unit }: Canvas): string {
  const light = linearGradient(
    "shaft",
    [
      [0, "#ffe9b0", 0.42],
      [1, "#ffcf7a", 0],
    ],
    [0, 0, 0.75, 1],
  );
  const shafts = [0, 1, 2].map((index) => {
    const [start, broad] = [(index * 16 - 4) * unit, (9 - index) * unit];
    const end = start + height * 0.55;
    return path(d`M ${start} 0 H ${start + broad} L ${end + broad * 1.5} ${height} H ${end} Z`, {
      fill: "url(#shaft)",
    });
  });
  return light + shafts.join("");
}

function drawMotes({ width, height, unit, random }: Canvas): string {
  return Array.from({ length: 70 }, () => {
    const [x, y] = [random.between(0, width * 0.75), random.between(0, height * 0.85)];
    const dust = { fill: "#fff1c9", "fill-opacity": random.between(0.15, 0.7) };
    return circle(x, y, random.between(0.08, 0.34) * unit, dust);
  }).join("");
}
