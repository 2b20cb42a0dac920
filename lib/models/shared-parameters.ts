import type { Rule } from "./model";
import type { ChoiceParameter, PromptParameter, RangeParameter, SizeParameter } from "./parameter";

/** What the GPT Image models have in common. */

/** OpenAI's limit, in characters. */
const maxPromptCharacters = 32_000;

export function promptParameter(help: string, wireName?: string): PromptParameter {
  return {
    kind: "prompt",
    label: "Prompt",
    help,
    initial: "",
    maxLength: maxPromptCharacters,
    ...(wireName === undefined ? {} : { wireName }),
  };
}

/** The three classic sizes and auto, which every model before GPT Image 2 takes. */
export function classicSizeParameter(initial: string): SizeParameter {
  return {
    kind: "size",
    label: "Size",
    help: "Square is the fastest to make.",
    options: ["1024x1024", "1536x1024", "1024x1536", "auto"],
    initial,
    custom: null,
  };
}

export function qualityParameter(initial: "auto" | "high"): ChoiceParameter {
  return {
    kind: "choice",
    label: "Quality",
    help: "High keeps lettering crisp. Medium and low are for previews.",
    options: [
      { value: "auto", label: "Auto" },
      { value: "low", label: "Low" },
      { value: "medium", label: "Medium" },
      { value: "high", label: "High" },
    ],
    initial,
  };
}

export const moderationParameter: ChoiceParameter = {
  kind: "choice",
  label: "Moderation",
  help: "How strictly the content filter works. Use low only where it is permitted.",
  options: [
    { value: "auto", label: "Auto" },
    { value: "low", label: "Low" },
  ],
  initial: "auto",
};

export const backgroundParameter: ChoiceParameter = {
  kind: "choice",
  label: "Background",
  help: "Opaque for full scenes, transparent for logos, stickers and cutouts.",
  options: [
    { value: "opaque", label: "Opaque" },
    { value: "transparent", label: "Transparent" },
  ],
  initial: "opaque",
};

export const formatParameter: ChoiceParameter = {
  kind: "choice",
  label: "Format",
  help: "PNG for crisp text, WebP for small files, JPEG for wide support.",
  options: [
    { value: "png", label: "PNG" },
    { value: "webp", label: "WebP" },
    { value: "jpeg", label: "JPEG" },
  ],
  initial: "png",
};

/** @param min 0, or 1 where Segmind's page of the model says 1–100 */
export function compressionParameter({ min }: { min: 0 | 1 }): RangeParameter {
  return {
    kind: "range",
    label: "Compression",
    help: "100 keeps the most detail. Lower values make smaller files.",
    min,
    max: 100,
    initial: 100,
  };
}

export const transparencyNeedsAlpha: readonly Rule[] = [
  {
    parameter: "background",
    offReason: (value, { output_format }) =>
      value === "transparent" && output_format === "jpeg"
        ? "JPEG has no transparency. Choose PNG or WebP first."
        : null,
  },
  {
    parameter: "output_format",
    offReason: (value, { background }) =>
      value === "jpeg" && background === "transparent"
        ? "JPEG has no transparency. Choose PNG or WebP."
        : null,
  },
];

export const compressionNeedsLossyFormat: Rule = {
  parameter: "output_compression",
  offReason: (value, { output_format }) =>
    value !== 100 && output_format === "png" ? "PNG is lossless. Choose WebP or JPEG." : null,
};
