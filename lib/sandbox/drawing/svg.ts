/** Pieces of SVG as strings. Lengths are pixels, rounded to a tenth. */

/** A whole picture of its content, as sharp reads it. */
export function svgImage(
  { width, height }: { readonly width: number; readonly height: number },
  content: string,
): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`,
  );
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}="${typeof value === "number" ? round(value) : value}"`,
  );
  return `<${name} ${written.join(" ")}>${content}</${name}>`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  attributes: Attributes,
): string {
  return element("rect", {
    x,
    y,
    width: Math.max(0, width),
    height: Math.max(0, height),
    ...attributes,
  });
}

export function circle(cx: number, cy: number, r: number, attributes: Attributes): string {
  return element("circle", { cx, cy, r, ...attributes });
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  attributes: Attributes,
): string {
  return element("ellipse", { cx, cy, rx, ry, ...attributes });
}

export function path(steps: string, attributes: Attributes): string {
  return element("path", { d: steps, ...attributes });
}

/** The steps of a path, its numbers rounded: d`M ${x} ${y} h 10 Z`. A list of points is put in as it is. */
export function d(
  texts: TemplateStringsArray,
  ...values: readonly (number | string | readonly number[])[]
): string {
  return texts.reduce((steps, text, index) => steps + written(values[index - 1]) + text);
}

/** The steps through a height at each place. */
export function lineThrough(places: readonly number[], heightAt: (x: number) => number): string {
  return places.map((x) => d`L ${x} ${heightAt(x)}`).join(" ");
}

function written(value: number | string | readonly number[] | undefined): string {
  if (typeof value === "number") return String(round(value));
  return typeof value === "object" ? value.map(round).join(" ") : (value ?? "");
}

export function group(attributes: Attributes, ...content: readonly string[]): string {
  return element("g", attributes, content.join(""));
}

/** What is drawn about 0, 0, moved to a place and made larger. */
export function placed(
  { x, y, scale, turn = 0 }: Readonly<{ x: number; y: number; scale: number; turn?: number }>,
  ...content: readonly string[]
): string {
  const transform = `translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${scale.toFixed(4)})`;
  return group({ transform }, ...content);
}

/** The transform that turns something about a point, in degrees. */
export function turned(degrees: number, x: number, y: number): string {
  return `rotate(${round(degrees)} ${round(x)} ${round(y)})`;
}

/** A colour at a place from 0 to 1, and how opaque it is. */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

/** A gradient down the shape, or along another direction of its box; refer to it as `url(#id)`. */
export function linearGradient(
  id: string,
  stops: readonly Stop[],
  [x1, y1, x2, y2]: readonly [number, number, number, number] = [0, 0, 0, 1],
): string {
  const direction = { x1: `${x1}`, y1: `${y1}`, x2: `${x2}`, y2: `${y2}` };
  return element("linearGradient", { id, ...direction }, stopsOf(stops));
}

/** A gradient from one colour to another, down the shape when no direction is given. */
export function fade(
  id: string,
  from: string,
  to: string,
  direction?: readonly [number, number, number, number],
): string {
  return linearGradient(
    id,
    [
      [0, from],
      [1, to],
    ],
    direction,
  );
}

/** Directions of a gradient. */
export const across = [0, 0, 1, 0] as const;
export const slantwise = [0, 0, 1, 1] as const;

export function radialGradient(id: string, stops: readonly Stop[]): string {
  return element("radialGradient", { id }, stopsOf(stops));
}

function stopsOf(stops: readonly Stop[]): string {
  return stops
    .map(([offset, colour, opacity = 1]) =>
      element("stop", {
        offset: `${offset}`,
        "stop-color": colour,
        "stop-opacity": `${opacity}`,
      }),
    )
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
