import { lighter, mix } from "./colour";
import { drawHills } from "./draw-hills";
import { headline } from "./headline";
import { type Mood, moods } from "./landscape-moods";
import { type Canvas, mentions, type Scene } from "./scene";
import { circle, d, ellipse, linearGradient, path, radialGradient, rect } from "./svg";

/** Hills behind hills under a low sun, in the light the prompt speaks of; the words stand in the sky. */
export function drawLandscape(canvas: Canvas): Scene {
  const { width, height, random, prompt } = canvas;
  const mood = moods.find(({ words }) => mentions(prompt, words)) ?? random.pick(moods);
  const horizon = height * random.between(0.5, 0.58);
  const sun = { x: width * random.between(0.56, 0.78), y: horizon * random.between(0.68, 0.86) };
  const backdrop = [
    drawSky(canvas, mood, horizon),
    drawSun(canvas, mood, sun),
    mood.isNight ? "" : drawBirds(canvas, mood, sun),
    ...drawHills(canvas, mood, horizon),
    mood.water ? drawWater(canvas, mood, sun.x) : "",
  ].join("");
  const colour = mood.isNight || mood.sky[0] < "#7" ? "#ffffff" : mix(mood.near, "#10101c", 0.35);
  return { backdrop, subject: "", lettering: headline(canvas, colour) };
}

function drawSky({ width, height, unit, random }: Canvas, mood: Mood, horizon: number): string {
  const [top, middle, low] = mood.sky;
  const sky = linearGradient("sky", [
    [0, top],
    [0.55, middle],
    [1, low],
  ]);
  const stars = mood.isNight
    ? Array.from({ length: 140 }, () =>
        circle(
          random.between(0, width),
          random.between(0, horizon),
          random.between(0.06, 0.22) * unit,
          {
            fill: "#ffffff",
            "fill-opacity": random.between(0.25, 0.95),
          },
        ),
      )
    : Array.from({ length: 5 }, () => drawCloud({ width, unit, random, horizon }, mood));
  return (
    sky +
    rect(0, 0, width, height, { fill: mood.near }) +
    rect(0, 0, width, horizon * 1.5, { fill: "url(#sky)" }) +
    stars.join("")
  );
}

function drawCloud(
  { width, unit, random, horizon }: Pick<Canvas, "width" | "unit" | "random"> & { horizon: number },
  mood: Mood,
): string {
  const [x, y] = [random.between(0, width), horizon * random.between(0.08, 0.7)];
  const length = random.between(14, 38) * unit;
  const fill = lighter(mood.sky[2], 0.35);
  const bands = [0, 1, 2].map((band) =>
    rect(
      x - length * random.between(0.3, 0.6),
      y + band * 1.5 * unit,
      length * random.between(0.5, 1),
      1.3 * unit,
      {
        rx: 0.65 * unit,
        fill,
        "fill-opacity": 0.28,
      },
    ),
  );
  return bands.join("");
}

function drawSun({ unit, random }: Canvas, mood: Mood, { x, y }: { x: number; y: number }): string {
  const radius = random.between(9, 13) * unit;
  const glow = radialGradient("glow", [
    [0, mood.sun, mood.isNight ? 0.5 : 0.9],
    [0.35, mood.sun, 0.32],
    [1, mood.sun, 0],
  ]);
  return (
    glow +
    circle(x, y, radius * 4.2, { fill: "url(#glow)" }) +
    circle(x, y, radius, { fill: mood.sun }) +
    (mood.isNight
      ? circle(x - radius * 0.3, y - radius * 0.2, radius * 0.16, {
          fill: mood.far,
          "fill-opacity": 0.18,
        })
      : "")
  );
}

function drawBirds({ unit, random }: Canvas, mood: Mood, sun: { x: number; y: number }): string {
  return Array.from({ length: random.whole(3, 6) }, () => {
    const [x, y] = [sun.x + random.between(-34, 6) * unit, sun.y - random.between(6, 26) * unit];
    const span = random.between(0.9, 1.7) * unit;
    return path(
      d`M ${x - span} ${y - span * 0.4} Q ${x - span * 0.3} ${y - span * 0.5} ${x} ${y} Q ${x + span * 0.3} ${y - span * 0.5} ${x + span} ${y - span * 0.4}`,
      {
        fill: "none",
        stroke: mood.near,
        "stroke-opacity": 0.7,
        "stroke-width": 0.28 * unit,
        "stroke-linecap": "round",
      },
    );
  }).join("");
}

function drawWater({ width, height, unit, random }: Canvas, mood: Mood, sunX: number): string {
  const shore = height * 0.78;
  const water = linearGradient("water", [
    [0, mix(mood.sky[2], mood.far, 0.35)],
    [0.5, mix(mood.sky[1], mood.near, 0.3)],
    [1, mix(mood.sky[0], mood.near, 0.75)],
  ]);
  const glints = Array.from({ length: 46 }, () => {
    const depth = random.between(0, 1) ** 1.4;
    const length = random.between(2, 9) * unit * (0.4 + depth);
    const x = sunX + random.between(-1, 1) * (4 + depth * 16) * unit;
    return rect(
      x - length / 2,
      shore + 0.8 * unit + depth * (height - shore),
      length,
      (0.18 + 0.34 * depth) * unit,
      { rx: 0.2 * unit, fill: mood.sun, "fill-opacity": 0.65 * (1 - depth) + 0.12 },
    );
  });
  return (
    water +
    rect(0, shore, width, height - shore, { fill: "url(#water)" }) +
    glints.join("") +
    ellipse(sunX, shore, 30 * unit, 0.5 * unit, { fill: mood.sun, "fill-opacity": 0.35 })
  );
}
