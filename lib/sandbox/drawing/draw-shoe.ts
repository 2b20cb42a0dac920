import { darker } from "./colour";
import { circle, d, ellipse, group, linearGradient, path } from "./svg";

/** A running shoe in flight over its shadow, as broad as `reach`. */
export function drawShoe(
  { x, y }: { readonly x: number; readonly y: number },
  reach: number,
  { ink, accent }: { readonly ink: string; readonly accent: string },
): string {
  const scale = reach / 100;
  const upper = linearGradient(
    "upper",
    [
      [0, "#ffffff"],
      [1, "#d3d8e2"],
    ],
    [0, 0, 0.4, 1],
  );
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(-12) scale(${scale.toFixed(4)})`;
  const laces = [0, 1, 2, 3].map((lace) =>
    path(d`M ${-9 + lace * 7} ${-15 + lace * 4.4} l 7 -4`, {
      stroke: ink,
      "stroke-width": 2.2,
      "stroke-linecap": "round",
    }),
  );
  const stripes = [0, 1, 2].map((stripe) =>
    path(
      d`M ${-26 + stripe * 9} 18 C ${-20 + stripe * 9} 8 ${-14 + stripe * 8} 0 ${-6 + stripe * 8} ${-6 + stripe * 3.6} l 4 3 C ${-8 + stripe * 8} 6 ${-14 + stripe * 9} 12 ${-19 + stripe * 9} 19 Z`,
      { fill: stripe === 1 ? ink : accent },
    ),
  );
  return (
    upper +
    ellipse(x, y + 30 * scale, 46 * scale, 4 * scale, { fill: ink, "fill-opacity": 0.28 }) +
    group(
      { transform },
      path(d`M -48 16 L -46 27 C -20 34 30 34 53 26 C 57 24 56 17 52 15 Z`, { fill: "#ffffff" }),
      path(d`M -46.6 23 C -20 29 30 29 55 20 C 55 24 54 25 52 26.4 C 30 34 -20 34 -46 27 Z`, {
        fill: accent,
      }),
      path(
        d`M -47 18 C -50 2 -48 -14 -44 -24 C -38 -19 -27 -19 -19 -28 C -6 -12 16 1 36 4 C 48 6 54 12 53 19 C 20 23 -20 22 -47 18 Z`,
        { fill: "url(#upper)" },
      ),
      ...stripes,
      path(
        d`M -47 18 C -50 2 -48 -14 -44 -24 C -40 -20 -36 -19 -33 -20 C -38 -6 -38 8 -35 19.4 Z`,
        { fill: darker("#c9ced9", 0.08) },
      ),
      path(d`M 38 4.4 C 48 6.4 54 12 53 19 C 49 19.6 45 20 41 20.4 C 45 14 43 8 38 4.4 Z`, {
        fill: darker("#c9ced9", 0.08),
      }),
      circle(-41, -12, 2, { fill: ink }),
      ...laces,
    )
  );
}
