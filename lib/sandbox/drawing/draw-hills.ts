import { mix } from "./colour";
import type { Mood } from "./landscape-moods";
import type { Canvas } from "./scene";
import { d, fade, group, lineThrough, path } from "./svg";

const hillCount = 6;

/** Hills behind hills from the horizon down, paler the farther they are. */
export function drawHills(canvas: Canvas, mood: Mood, horizon: number): string[] {
  const { height } = canvas;
  const ground = mood.water ? height * 0.78 : height;
  return Array.from({ length: hillCount }, (_, index) => {
    const depth = index / (hillCount - 1);
    const top = horizon + (ground - horizon) * (depth ** 1.25 * 0.8 - 0.02);
    const colour = mix(mood.far, mood.near, depth ** 0.9);
    return drawHill(canvas, {
      index,
      depth,
      top,
      colour,
      haze: mix(colour, mood.sky[2], 0.45 * (1 - depth)),
      trees: mood.trees === true,
    });
  });
}

type Hill = {
  readonly index: number;
  /** 0 is the farthest, 1 the nearest. */
  readonly depth: number;
  readonly top: number;
  readonly colour: string;
  readonly haze: string;
  readonly trees: boolean;
};

function drawHill({ width, height, unit, random }: Canvas, hill: Hill): string {
  const { index, depth, top, colour, haze, trees } = hill;
  const waves = [1, 2, 3].map((order) => ({
    length: (random.between(60, 110) * unit) / order,
    swing: (random.between(4.5, 8) * unit * (1.15 - depth * 0.5)) / order ** 1.1,
    start: random.between(0, 7),
  }));
  const heightAt = (x: number) =>
    top -
    waves.reduce(
      (sum, { length, swing, start }) => sum + Math.sin((x / length) * 3 + start) * swing,
      0,
    );
  const steps = Math.ceil(width / (1.2 * unit));
  const ridge = Array.from({ length: steps + 1 }, (_, step) => (step / steps) * width);
  const fill = fade(`hill${index}`, colour, haze);
  const body = path(d`M 0 ${height} ${lineThrough(ridge, heightAt)} L ${width} ${height} Z`, {
    fill: `url(#hill${index})`,
  });
  const size = (1.4 + depth * depth * 9) * unit;
  const grown =
    trees && index > 1
      ? Array.from({ length: Math.round((width / size) * 1.1) }, () => {
          const x = random.between(-0.02, 1.02) * width;
          return Math.sin(x / (13 * unit) + index * 2) > random.between(-0.9, 0.9)
            ? drawPine(x, heightAt(x) + size * 0.12, size * random.between(0.6, 1.15))
            : "";
        })
      : [];
  return fill + group({ fill: colour }, ...grown) + body;
}

function drawPine(x: number, foot: number, size: number): string {
  const tiers = [0, 1, 2].map((tier) => {
    const base = foot - size * tier * 0.27;
    const half = size * (0.24 - tier * 0.055);
    return d`M ${x - half} ${base} L ${x} ${base - size * 0.5} L ${x + half} ${base} Z`;
  });
  return path(tiers.join(" "), {});
}
