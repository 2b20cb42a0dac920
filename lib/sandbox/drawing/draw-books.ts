import { darker, mix } from "./colour";
import type { Canvas } from "./scene";
import { d, ellipse, group, path, rect, turned } from "./svg";

const spines: readonly [string, ...string[]] = [
  "#7c2d2a",
  "#a8532f",
  "#c98a3d",
  "#d9b26a",
  "#33475b",
  "#24544f",
  "#5b6b4a",
  "#4a2f45",
  "#8a3b3f",
  "#e6d3ab",
  "#2c3a55",
  "#6e4a2b",
];

/** A shelf of books across the picture, standing on `foot` in a shelf as high as `room`. */
export function drawBooks(canvas: Canvas, foot: number, room: number): string {
  const { width, unit, random } = canvas;
  const books: string[] = [];
  for (let x = random.between(-1, 1) * unit; x < width;) {
    if (random.chance(0.035)) {
      books.push(drawPile(canvas, x, foot, room));
      x += 11 * unit;
    } else if (random.chance(0.03)) {
      x += random.between(2, 5) * unit;
    } else {
      const thickness = random.between(1.1, 3.1) * unit;
      books.push(
        drawBook(canvas, { x, foot, thickness, height: room * random.between(0.6, 0.88) }),
      );
      x += thickness + 0.08 * unit;
    }
  }
  return books.join("");
}

type Book = { x: number; foot: number; thickness: number; height: number };

function drawBook({ random, unit }: Canvas, { x, foot, thickness, height }: Book): string {
  const colour = mix(random.pick(spines), "#6b3d1c", random.between(0, 0.3));
  const top = foot - height;
  const ink = random.chance(0.7) ? "#f0d9a0" : darker(colour, 0.5);
  const inset = thickness * 0.2;
  const title =
    thickness > 1.6 * unit
      ? rect(
          x + thickness * 0.38,
          top + height * 0.24,
          thickness * 0.24,
          height * random.between(0.2, 0.4),
          { fill: ink, "fill-opacity": 0.75, rx: 0.2 * unit },
        )
      : "";
  const bands = random.chance(0.6)
    ? [0.1, 0.15, 0.82]
        .map((share) =>
          rect(x + inset * 0.3, top + height * share, thickness - inset * 0.6, 0.35 * unit, {
            fill: ink,
            "fill-opacity": 0.6,
          }),
        )
        .join("")
    : "";
  const lean = random.chance(0.05) ? { transform: turned(random.between(3, 7), x, foot) } : {};
  return group(
    lean,
    rect(x, top, thickness, height, { fill: colour, rx: 0.25 * unit }),
    rect(x, top, thickness * 0.22, height, { fill: "#ffffff", "fill-opacity": 0.14 }),
    rect(x + thickness * 0.8, top, thickness * 0.2, height, {
      fill: "#000000",
      "fill-opacity": 0.25,
    }),
    bands,
    title,
  );
}

/** Books that lie on one another, a plant on the topmost. */
function drawPile({ unit, random }: Canvas, x: number, foot: number, room: number): string {
  const thickness = Math.min(2.3 * unit, room / 6);
  const books = [0, 1, 2].map((index) => {
    const length = (10 - index * random.between(0.4, 1.2)) * unit;
    return rect(
      x + (10.4 * unit - length) / 2,
      foot - (index + 1) * thickness,
      length,
      thickness * 0.94,
      { fill: random.pick(spines), rx: 0.25 * unit },
    );
  });
  const [potX, potFoot] = [x + 5.2 * unit, foot - 3 * thickness];
  const size = Math.min(3 * unit, room * 0.2);
  const leaves = Array.from({ length: 7 }, (_, index) => {
    const angle = (index - 3) * 24;
    return ellipse(potX, potFoot - size * 1.5, size * 0.2, size * 0.85, {
      fill: mix("#3f6b3f", "#8fae5d", index / 7),
      transform: turned(angle, potX, potFoot - size * 0.8),
    });
  });
  const pot = path(
    d`M ${potX - size * 0.5} ${potFoot - size * 0.85} L ${potX + size * 0.5} ${potFoot - size * 0.85} L ${potX + size * 0.36} ${potFoot} L ${potX - size * 0.36} ${potFoot} Z`,
    { fill: "#c8754a" },
  );
  return books.join("") + leaves.join("") + pot;
}
