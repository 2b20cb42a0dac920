import type { Input, Model } from "./model";
import type { SizeRules } from "./parameter";
import { customSizeRules, parseSize, type Size, sizeProblem } from "./size";

/** True where scaling one onto the other moves no pixel of the smaller one by more than its own width. */
export function haveSameProportions(one: Size, other: Size): boolean {
  const apart = Math.abs(one.width * other.height - other.width * one.height);
  return apart <= Math.max(one.width, one.height, other.width, other.height);
}

/**
 * The input with the size of its reference, so that what is not masked can be kept pixel for pixel: the
 * reference's own, else the nearest that the model takes in the same proportions. Unchanged where it
 * takes none. The price follows from it.
 */
export function inputAsReference(model: Model, input: Input, reference: Size): Input {
  const { width, height, ...rest } = input;
  const preset = nearestOf(sameProportions(presetSizes(model), reference), reference);
  if (preset !== null && isSame(preset, reference)) return { ...rest, size: wordOf(preset) };
  const rules = customSizeRules(model);
  const custom = rules === null ? null : nearestLikeReference(rules, reference);
  if (custom !== null) return { ...input, ...custom };
  return preset === null ? input : { ...rest, size: wordOf(preset) };
}

/** Null where the rules allow no such proportions. */
function nearestLikeReference(rules: SizeRules, reference: Size): Size | null {
  if (sizeProblem(rules, reference) === null) return reference;
  const { multipleOf, maxEdge } = rules;
  const onGrid = (edge: number) => Math.round(edge / multipleOf) * multipleOf;
  const sizes = Array.from({ length: Math.floor(maxEdge / multipleOf) }, (_, step) => {
    const width = (step + 1) * multipleOf;
    return { width, height: onGrid((width * reference.height) / reference.width) };
  });
  const legal = sizes.filter((size) => sizeProblem(rules, size) === null);
  return nearestOf(sameProportions(legal, reference), reference);
}

function presetSizes(model: Model): Size[] {
  return Object.values(model.parameters)
    .flatMap((parameter) => (parameter.kind === "size" ? parameter.options : []))
    .flatMap((option) => parseSize(option) ?? []);
}

function sameProportions(sizes: readonly Size[], reference: Size): Size[] {
  return sizes.filter((size) => haveSameProportions(size, reference));
}

/** By how many pixels it has; null of none. */
function nearestOf(sizes: readonly Size[], reference: Size): Size | null {
  const distance = (size: Size) =>
    Math.abs(Math.log((size.width * size.height) / (reference.width * reference.height)));
  const [first, ...others] = sizes;
  if (first === undefined) return null;
  return others.reduce((best, size) => (distance(size) < distance(best) ? size : best), first);
}

function isSame(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

function wordOf({ width, height }: Size): string {
  return `${width}x${height}`;
}
