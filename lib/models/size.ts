import type { Input, Model } from "./model";
import type { SizeRules } from "./parameter";

/** In pixels. */
export type Size = { readonly width: number; readonly height: number };

/** The two numbers of a preset such as "1536x1024"; null for "auto" and whatever else. */
export function parseSize(preset: string): Size | null {
  const match = /^(\d{1,5})x(\d{1,5})$/.exec(preset);
  if (match === null) return null;
  return { width: Number(match[1]), height: Number(match[2]) };
}

/** "1536 × 1024" */
export function formatSize({ width, height }: Size): string {
  return `${width} × ${height}`;
}

/** The size of one's own in some values, whether a model takes it or not; null where there is none. */
export function customSize({ width, height }: Readonly<Record<string, unknown>>): Size | null {
  return typeof width === "number" && typeof height === "number" ? { width, height } : null;
}

/** The size an input asks for, a custom one before a preset; null where it is left to the model. */
export function chosenSize(input: Input): Size | null {
  const { size } = input;
  return customSize(input) ?? (typeof size === "string" ? parseSize(size) : null);
}

/** The rules for sizes of one's own, or null where the model has none. */
export function customSizeRules(model: Model): SizeRules | null {
  const size = Object.values(model.parameters).find((parameter) => parameter.kind === "size");
  return size?.custom ?? null;
}

/** Which rule a custom size breaks, in words; null when it keeps them all. */
export function sizeProblem(rules: SizeRules, { width, height }: Size): string | null {
  const { multipleOf, maxEdge, maxRatio, minPixels, maxPixels } = rules;
  if (![width, height].every((edge) => Number.isInteger(edge) && edge > 0)) {
    return "Width and height must be whole numbers of pixels.";
  }
  if (width % multipleOf !== 0 || height % multipleOf !== 0) {
    return `Width and height must be multiples of ${multipleOf}.`;
  }
  const longest = Math.max(width, height);
  if (longest > maxEdge) return `The longest edge may be ${maxEdge} pixels at most.`;
  if (longest > maxRatio * Math.min(width, height)) {
    return `One edge may be ${maxRatio} times the other at most.`;
  }
  const pixels = width * height;
  if (pixels < minPixels) return `This is too small: ${inWords(minPixels)} pixels at least.`;
  if (pixels > maxPixels) return `This is too large: ${inWords(maxPixels)} pixels at most.`;
  return null;
}

/**
 * The legal size nearest to a wanted one: first the proportions are brought within the rules, then the
 * number of pixels, then the edges onto the grid. A legal size is its own nearest. Takes any numbers.
 */
export function nearestSize(rules: SizeRules, wanted: Size): Size {
  const usable = { width: usableEdge(wanted.width), height: usableEdge(wanted.height) };
  if (sizeProblem(rules, usable) === null) return usable;
  const { width, height } = fitPixels(rules, fitRatio(rules, usable));
  const candidates = around(rules, width).flatMap((candidateWidth) =>
    around(rules, height).map((candidateHeight) => ({
      width: candidateWidth,
      height: candidateHeight,
    })),
  );
  const distance = (size: Size) =>
    Math.abs(Math.log(size.width / width)) + Math.abs(Math.log(size.height / height));
  const legal = candidates.filter((size) => sizeProblem(rules, size) === null);
  return legal.reduce(
    (best, size) => (distance(size) < distance(best) ? size : best),
    legal[0] ?? smallestSquare(rules),
  );
}

/** Far beyond any model's edge, so that arithmetic on absurd numbers stays finite. */
const absurdEdge = 1_000_000;

function usableEdge(edge: number): number {
  return Number.isFinite(edge) ? Math.min(absurdEdge, Math.max(1, Math.round(edge))) : 1;
}

/** Keeps the area, gives up as much of the proportions as the rules ask. */
function fitRatio({ maxRatio }: SizeRules, { width, height }: Size): Size {
  const ratio = Math.min(maxRatio, Math.max(1 / maxRatio, width / height));
  const area = width * height;
  return { width: Math.sqrt(area * ratio), height: Math.sqrt(area / ratio) };
}

/** Keeps the proportions, scales to within the number of pixels and the longest edge. */
function fitPixels({ minPixels, maxPixels, maxEdge }: SizeRules, { width, height }: Size): Size {
  const area = width * height;
  const wantedArea = Math.min(maxPixels, Math.max(minPixels, area));
  const longest = Math.max(width, height);
  const scale = Math.min(Math.sqrt(wantedArea / area), maxEdge / longest);
  return { width: width * scale, height: height * scale };
}

/** The steps of the grid about an edge: enough of them that one pair is within every rule. */
function around({ multipleOf }: SizeRules, edge: number): readonly number[] {
  const step = Math.round(edge / multipleOf);
  return [0, 1, -1, 2, -2].map((offset) => Math.max(1, step + offset) * multipleOf);
}

function smallestSquare({ multipleOf, minPixels }: SizeRules): Size {
  const edge = Math.ceil(Math.sqrt(minPixels) / multipleOf) * multipleOf;
  return { width: edge, height: edge };
}

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
