import { mix } from "./colour";
import { drawSkyline } from "./draw-skyline";
import { headline } from "./headline";
import { type Canvas, mentions, type Scene } from "./scene";
import { circle, fade, linearGradient, radialGradient, rect } from "./svg";

type Hour = {
  readonly sky: readonly [string, string, string];
  readonly sun: string;
  readonly near: string;
  readonly window: string;
};

const dusk: Hour = {
  sky: ["#1f2452", "#7a4b86", "#ffb07c"],
  sun: "#ffe2b8",
  near: "#14122b",
  window: "#ffd27a",
};
const night: Hour = {
  sky: ["#070a1d", "#152250", "#3f5f9a"],
  sun: "#eef1ff",
  near: "#05060f",
  window: "#ffdf8e",
};
const day: Hour = {
  sky: ["#5ea9d6", "#a9d4e8", "#f6ead2"],
  sun: "#fffbe8",
  near: "#29475c",
  window: "#e8f4f6",
};

/** A city over its own reflection; the words stand in the sky. */
export function drawCity(canvas: Canvas): Scene {
  const { width, height, unit, prompt, random } = canvas;
  const isNight = mentions(prompt, ["night", "neon", "midnight"]);
  const hour = isNight ? night : mentions(prompt, ["day", "morning", "noon"]) ? day : dusk;
  const shore = height * 0.8;
  const [top, middle, low] = hour.sky;
  const sun = { x: width * random.between(0.55, 0.75), y: height * 0.46 };
  const towers: readonly [string, string] = [mix(low, hour.near, 0.55), hour.near];
  const art = [
    linearGradient("sky", [
      [0, top],
      [0.55, middle],
      [1, low],
    ]),
    fade("river", mix(low, hour.near, 0.35), mix(top, hour.near, 0.5)),
    radialGradient("glow", [
      [0, hour.sun, 0.8],
      [1, hour.sun, 0],
    ]),
    rect(0, 0, width, shore, { fill: "url(#sky)" }),
    circle(sun.x, sun.y, 46 * unit, { fill: "url(#glow)" }),
    circle(sun.x, sun.y, 11 * unit, { fill: hour.sun }),
    drawSkyline(canvas, shore - 4 * unit, towers, hour.window),
    rect(0, shore, width, height - shore, { fill: "url(#river)" }),
    drawReflections(canvas, shore, hour, sun.x),
  ];
  return {
    backdrop: art.join(""),
    subject: "",
    lettering: headline(canvas, hour === day ? "#12303f" : "#ffffff"),
  };
}

function drawReflections(
  { width, height, unit, random }: Canvas,
  shore: number,
  { window, sun }: Hour,
  sunX: number,
): string {
  return Array.from({ length: 150 }, (_, index) => {
    const depth = random.between(0, 1) ** 1.3;
    const isSun = index % 3 === 0;
    const x = isSun
      ? sunX + random.between(-9, 9) * unit * (0.5 + depth)
      : random.between(0, width);
    const length = random.between(1, 6) * unit * (0.4 + depth);
    return rect(
      x - length / 2,
      shore + 0.6 * unit + depth * (height - shore),
      length,
      (0.16 + 0.3 * depth) * unit,
      {
        rx: 0.2 * unit,
        fill: isSun ? sun : window,
        "fill-opacity": (isSun ? 0.6 : 0.3) * (1 - depth * 0.6),
      },
    );
  }).join("");
}
