import { darker, lighter, mix } from "./colour";
import { hairstyles } from "./hairstyles";
import type { Random } from "./random";
import { circle, d, ellipse, fade, linearGradient, path, slantwise } from "./svg";

const skins: readonly [string, ...string[]] = [
  "#c98f63",
  "#e2b48c",
  "#8a5a3c",
  "#f0c9a8",
  "#6b432e",
  "#b57a50",
];
const hairs: readonly [string, ...string[]] = [
  "#1e1614",
  "#3a241b",
  "#6b3f22",
  "#22202e",
  "#8c8078",
];
const clothes: readonly [string, ...string[]] = [
  "#142b44",
  "#7a2e2a",
  "#1f4d3f",
  "#d9a441",
  "#47325f",
  "#e8e1d4",
];

/** Head and shoulders about 100 high, standing on 0. */
export function drawPerson(random: Random): string {
  const skin = random.pick(skins);
  const hair = random.pick(hairs);
  const cloth = random.pick(clothes);
  const { back, front } = random.pick(hairstyles)(hair);
  return [
    fade("cloth", lighter(cloth, 0.16), darker(cloth, 0.3), slantwise),
    back,
    drawShoulders(skin, cloth),
    drawFace(skin),
    drawFeatures(skin, hair, random.chance(0.35)),
    front,
  ].join("");
}

function inShadow(skin: string): string {
  return mix(skin, "#5a2418", 0.34);
}

function drawShoulders(skin: string, cloth: string): string {
  const collar = d`M -12.5 -31.5 C -7 -21 7 -21 12.5 -31.5 L 15 -29.5 C 9 -16.5 -9 -16.5 -15 -29.5 Z`;
  return [
    path(d`M -44 2 C -44 -22 -30 -27 -12 -31 L 12 -31 C 30 -27 44 -22 44 2 Z`, {
      fill: "url(#cloth)",
    }),
    path(d`M -8 -46 L 8 -46 L 9 -31 C 6 -25 -6 -25 -9 -31 Z`, { fill: inShadow(skin) }),
    path(collar, { fill: lighter(cloth, 0.3) }),
  ].join("");
}

function drawFace(skin: string): string {
  const light = linearGradient(
    "face",
    [
      [0, lighter(skin, 0.16)],
      [0.55, skin],
      [1, inShadow(skin)],
    ],
    [0, 0, 1, 0.25],
  );
  const oval = d`M -16.5 -66 C -16.5 -50 -9 -40 0 -40 C 9 -40 16.5 -50 16.5 -66 C 16.5 -84 -16.5 -84 -16.5 -66 Z`;
  return light + path(oval, { fill: "url(#face)" });
}

function drawFeatures(skin: string, hair: string, hasGlasses: boolean): string {
  const ink = "#231815";
  const both = (draw: (side: number) => string) => draw(-1) + draw(1);
  const stroke = { fill: "none", "stroke-linecap": "round" };
  return [
    both((side) => ellipse(side * 10, -54, 3.6, 2.3, { fill: "#d9604a", "fill-opacity": 0.22 })),
    both((side) => ellipse(side * 6.6, -62, 1.35, 1.6, { fill: ink })),
    both((side) => circle(side * 6.6 + 0.45, -62.5, 0.4, { fill: "#ffffff" })),
    both((side) =>
      path(d`M ${side * 3.9} -66.6 Q ${side * 6.8} -68.6 ${side * 9.8} -66.6`, {
        ...stroke,
        stroke: darker(hair, 0.1),
        "stroke-width": 1.1,
      }),
    ),
    path(d`M 0.6 -62 C 2 -58 2.6 -56 0.2 -55.2`, {
      ...stroke,
      stroke: mix(skin, "#4a1d14", 0.5),
      "stroke-width": 0.9,
    }),
    path(d`M -4.6 -49.4 Q 0 -46 4.6 -49.4 Q 0 -50.4 -4.6 -49.4 Z`, {
      fill: "#a63d3d",
    }),
    hasGlasses
      ? both((side) =>
          circle(side * 6.7, -61.8, 4.7, {
            fill: "#ffffff",
            "fill-opacity": 0.12,
            stroke: ink,
            "stroke-width": 0.8,
          }),
        ) + path(d`M -2 -62 Q 0 -63.4 2 -62`, { ...stroke, stroke: ink, "stroke-width": 0.8 })
      : "",
  ].join("");
}
