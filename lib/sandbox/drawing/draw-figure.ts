import { circle, d, ellipse, group, path, placed } from "./svg";

type Place = { readonly x: number; readonly foot: number; readonly tall: number };

/** A person from behind, one hand in the pocket, with light along one side. */
export function drawFigure(fill: string, rim: string, { x, foot, tall }: Place): string {
  const light = {
    fill: "none",
    stroke: rim,
    "stroke-width": 0.9,
    "stroke-opacity": 0.8,
    "stroke-linecap": "round",
  };
  const jacket = d`M -3 16 C -9 17 -12 19 -13 25 L -15.6 45 C -15.8 48 -13 49 -12 46 L -9.6 33 L -10 56 H 10 L 9.6 33 L 11.4 44 C 10 48 8.6 50 9.4 52 C 12 52 15 47 15 43 L 13 25 C 12 19 9 17 3 16 Z`;
  const legs = d`M -9.6 54 L -9 99 C -9 101.5 -2.6 101.5 -2.4 99 L -0.4 62 L 0.8 62 L 3 99 C 3.2 101.5 9.6 101.5 9.4 99 L 9.8 54 Z`;
  return placed(
    { x, y: foot - tall, scale: tall / 100 },
    group(
      { fill },
      ellipse(0, 8.4, 5.3, 6.6, {}),
      circle(0, 0.8, 3.1, {}),
      path(d`M -2.2 12 h 4.4 l 0.6 6 h -5.6 Z`, {}),
      path(jacket, {}),
      path(legs, {}),
    ),
    path(d`M 4.4 17 C 8.6 18 11 20 12 25.4 L 13.9 42`, light),
    path(d`M 4 5 C 5 7 5 10 3.9 12`, light),
  );
}
