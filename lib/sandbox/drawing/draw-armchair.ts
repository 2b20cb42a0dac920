import { darker, lighter } from "./colour";
import { d, fade, group, path, placed, rect, turned } from "./svg";

type Place = { readonly x: number; readonly foot: number; readonly tall: number };

/** An armchair from the front, `tall` high, its feet on `foot`. */
export function drawArmchair({ x, foot, tall }: Place, colour: string): string {
  const legs = [-1, 1].map((side) =>
    path(d`M ${side * 44} -16 L ${side * 36} -16 L ${side * 45} 0 L ${side * 48} 0 Z`, {
      fill: "#5b3a22",
    }),
  );
  const arms = [-1, 1].map((side) =>
    group(
      {},
      path(
        d`M ${side * 36} -14 L ${side * 36} -46 C ${side * 36} -62 ${side * 60} -62 ${side * 60} -46 L ${side * 56} -14 Z`,
        { fill: side < 0 ? "url(#armLight)" : "url(#armDark)" },
      ),
      path(d`M ${side * 39} -48 C ${side * 40} -58 ${side * 56} -58 ${side * 57} -48`, {
        fill: "none",
        stroke: "#ffffff",
        "stroke-opacity": 0.22,
        "stroke-width": 1.4,
        "stroke-linecap": "round",
      }),
    ),
  );
  return (
    fade("back", lighter(colour, 0.12), darker(colour, 0.2)) +
    fade("cushion", lighter(colour, 0.24), colour) +
    fade("armLight", lighter(colour, 0.16), darker(colour, 0.08)) +
    fade("armDark", darker(colour, 0.04), darker(colour, 0.32)) +
    placed({ x, y: foot, scale: tall / 100 }, ...legs, drawBack(colour), ...arms, drawPillow())
  );
}

function drawBack(colour: string): string {
  const seam = { fill: "none", stroke: darker(colour, 0.4), "stroke-opacity": 0.5 };
  return [
    path(d`M -46 -20 L -43 -78 C -42 -96 -30 -100 0 -100 C 30 -100 42 -96 43 -78 L 46 -20 Z`, {
      fill: "url(#back)",
    }),
    path(d`M -16 -97 C -18 -76 -17 -56 -15 -44`, { ...seam, "stroke-width": 0.8 }),
    path(d`M 16 -97 C 18 -76 17 -56 15 -44`, { ...seam, "stroke-width": 0.8 }),
    rect(-40, -44, 80, 19, { rx: 7, fill: "url(#cushion)" }),
    path(d`M -40 -27 L 40 -27 L 42 -13 L -42 -13 Z`, { fill: darker(colour, 0.22) }),
  ].join("");
}

function drawPillow(): string {
  return group(
    { transform: turned(-9, -14, -52) },
    path(d`M -32 -68 Q -14 -64 3 -68 Q 0 -52 3 -37 Q -14 -41 -32 -37 Q -28 -52 -32 -68 Z`, {
      fill: "#f6ecd9",
    }),
    path(d`M -24 -66 L -23 -39 M -15 -65 L -14.5 -40 M -6 -66 L -6 -39`, {
      stroke: "#c9a071",
      "stroke-width": 1.4,
      "stroke-opacity": 0.7,
    }),
  );
}
