import { darker } from "./colour";
import { circle, d, ellipse, fade, path, placed } from "./svg";

type Colours = { readonly ink: string; readonly accent: string };

const heel = darker("#c9ced9", 0.08);

/** A running shoe in flight over its shadow, as broad as `reach`. */
export function drawShoe(
  { x, y }: { readonly x: number; readonly y: number },
  reach: number,
  colours: Colours,
): string {
  const scale = reach / 100;
  const shadow = { fill: colours.ink, "fill-opacity": 0.28 };
  return (
    ellipse(x, y + 30 * scale, 46 * scale, 4 * scale, shadow) +
    placed({ x, y, scale, turn: -12 }, drawSole(colours), drawUpper(colours), drawLaces(colours))
  );
}

function drawSole({ accent }: Colours): string {
  const edge = d`M -46.6 23 C -20 29 30 29 55 20 C 55 24 54 25 52 26.4 C 30 34 -20 34 -46 27 Z`;
  return (
    path(d`M -48 16 L -46 27 C -20 34 30 34 53 26 C 57 24 56 17 52 15 Z`, { fill: "#ffffff" }) +
    path(edge, { fill: accent })
  );
}

function drawUpper({ ink, accent }: Colours): string {
  const body = d`M -47 18 C -50 2 -48 -14 -44 -24 C -38 -19 -27 -19 -19 -28 C -6 -12 16 1 36 4 C 48 6 54 12 53 19 C 20 23 -20 22 -47 18 Z`;
  const back = d`M -47 18 C -50 2 -48 -14 -44 -24 C -40 -20 -36 -19 -33 -20 C -38 -6 -38 8 -35 19.4 Z`;
  const toe = d`M 38 4.4 C 48 6.4 54 12 53 19 C 49 19.6 45 20 41 20.4 C 45 14 43 8 38 4.4 Z`;
  const stripes = [0, 1, 2].map((stripe) => {
    const [low, high] = [stripe * 9, stripe * 8];
    return path(
      d`M ${low - 26} 18 C ${low - 20} 8 ${high - 14} 0 ${high - 6} ${stripe * 3.6 - 6} l 4 3 C ${high - 8} 6 ${low - 14} 12 ${low - 19} 19 Z`,
      { fill: stripe === 1 ? ink : accent },
    );
  });
  return [
    fade("upper", "#ffffff", "#d3d8e2", [0, 0, 0.4, 1]),
    path(body, { fill: "url(#upper)" }),
    ...stripes,
    path(back, { fill: heel }),
    path(toe, { fill: heel }),
    circle(-41, -12, 2, { fill: ink }),
  ].join("");
}

function drawLaces({ ink }: Colours): string {
  const lace = { stroke: ink, "stroke-width": 2.2, "stroke-linecap": "round" };
  return [0, 1, 2, 3].map((at) => path(d`M ${at * 7 - 9} ${at * 4.4 - 15} l 7 -4`, lace)).join("");
}
