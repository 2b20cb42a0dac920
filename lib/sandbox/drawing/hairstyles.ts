import { darker } from "./colour";
import { circle, d, path } from "./svg";

/** What is seen of the hair behind the head, and before it. */
type Hair = { readonly back: string; readonly front: string };

type DrawHair = (hair: string) => Hair;

export const hairstyles: readonly [DrawHair, ...DrawHair[]] = [
  drawBob,
  drawBun,
  drawCrop,
  drawLong,
];

function fringe(hair: string): string {
  return path(
    d`M -17.6 -63 C -19 -88 19 -88 17.6 -63 C 15 -70 11 -75 4 -76 C -4 -72 -13 -72 -17.6 -63 Z`,
    { fill: hair },
  );
}

function drawBob(hair: string): Hair {
  return {
    back: path(d`M -20 -42 C -26 -94 26 -94 20 -42 C 14 -38 -14 -38 -20 -42 Z`, {
      fill: darker(hair, 0.25),
    }),
    front: fringe(hair),
  };
}

function drawLong(hair: string): Hair {
  return {
    back: path(
      d`M -24 -14 C -24 -40 -24 -94 0 -88 C 24 -94 24 -40 24 -14 C 14 -8 -14 -8 -24 -14 Z`,
      { fill: darker(hair, 0.2) },
    ),
    front: fringe(hair),
  };
}

function drawBun(hair: string): Hair {
  return { back: circle(0, -87, 8.4, { fill: darker(hair, 0.2) }), front: fringe(hair) };
}

function drawCrop(hair: string): Hair {
  return {
    back: "",
    front: path(
      d`M -17.4 -62 C -20 -90 20 -90 17.4 -62 C 16.6 -68 15 -72 12 -73.5 C 4 -76 -6 -76 -12 -73.5 C -15 -72 -16.6 -68 -17.4 -62 Z`,
      { fill: hair },
    ),
  };
}
