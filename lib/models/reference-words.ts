import type { Model } from "./model";
import type { Parameter } from "./parameter";
import { initialInput } from "./settle";
import { formatSize, parseSize } from "./size";

/** What the reference and the page of the models say alike. */

export type PriceTable = {
  readonly qualities: readonly string[];
  readonly rows: readonly { readonly size: string; readonly prices: readonly string[] }[];
};

export function wireNameOf(key: string, parameter: Parameter): string {
  return parameter.wireName ?? key;
}

/** The values a parameter takes: "low, medium", "1–100", or what a size must keep to. */
export function allowedWords(parameter: Parameter): string {
  switch (parameter.kind) {
    case "prompt":
      return `1–${count(parameter.maxLength)} characters`;
    case "choice":
      return parameter.options.map(({ value }) => value).join(", ");
    case "range":
      return `${parameter.min}–${parameter.max}`;
    case "size": {
      const presets = parameter.options.map(valueWords).join(", ");
      if (parameter.custom === null) return presets;
      const { multipleOf, maxEdge, maxRatio, minPixels, maxPixels } = parameter.custom;
      return (
        `${presets}, or \`width\` and \`height\`: multiples of ${multipleOf}, at most ${maxEdge}, ` +
        `ratio at most ${maxRatio}:1, ${count(minPixels)}–${count(maxPixels)} pixels in all`
      );
    }
  }
}

/** A value as people read it: a preset as "1536 × 1024", the rest as it is. */
export function valueWords(value: string | number): string {
  const size = typeof value === "string" ? parseSize(value) : null;
  return size === null ? String(value) : formatSize(size);
}

/** What a picture costs by size and quality, as far as the model lets one choose them. */
export function priceTable(model: Model): PriceTable {
  const { size, quality } = model.parameters;
  const sizes = size?.kind === "size" ? size.options.filter((option) => option !== "auto") : [null];
  const qualities =
    quality?.kind === "choice" ? quality.options.filter(({ value }) => value !== "auto") : [null];
  const input = { ...initialInput(model), prompt: "a" };
  return {
    qualities: qualities.map((option) => option?.label ?? "Each"),
    rows: sizes.map((preset) => ({
      size: preset === null ? "Any" : valueWords(preset),
      prices: qualities.map((option) => {
        const chosen = {
          ...input,
          ...(preset === null ? {} : { size: preset }),
          ...(option === null ? {} : { quality: option.value }),
        };
        return dollars(model.price(chosen, 0).microUsd);
      }),
    })),
  };
}

function dollars(microUsd: number): string {
  return `$${(microUsd / 1_000_000).toFixed(3)}`;
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}
