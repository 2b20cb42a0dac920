import type { Model, Rule } from "./model";
import type {
  ChoiceParameter,
  Parameter,
  PromptParameter,
  RangeParameter,
  SizeParameter,
} from "./parameter";

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

/** What the models of the family differ in; all else of their parameters is alike. */
type FamilySpec = {
  readonly promptHelp: string;
  readonly size: SizeParameter;
  readonly quality: "auto" | "high";
  /** 0, or 1 where Segmind's page of the model says 1–100. */
  readonly minCompression: 0 | 1;
};

/** The seven parameters of a GPT Image model, in the order of Segmind's pages. */
export function familyParameters(spec: FamilySpec): Readonly<Record<string, Parameter>> {
  return {
    prompt: promptParameter(spec.promptHelp),
    size: spec.size,
    quality: qualityParameter(spec.quality),
    moderation: moderationParameter,
    background: backgroundParameter,
    output_compression: compressionParameter(spec.minCompression),
    output_format: formatParameter,
  };
}

/** OpenAI's limit of 16; the names are in Segmind's clients, and for `mask` of GPT Image 2 a guess. */
export const familyReferences: Model["references"] = {
  max: 16,
  imagesWireName: "image_urls",
  maskWireName: "mask",
};

/** One address for words alone, another where there are references. */
export function familyEndpoint(slug: string, editSlug: string): Model["endpoint"] {
  return (referenceCount) => ({ kind: "model", slug: referenceCount > 0 ? editSlug : slug });
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

function qualityParameter(initial: "auto" | "high"): ChoiceParameter {
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

const moderationParameter: ChoiceParameter = {
  kind: "choice",
  label: "Moderation",
  help: "How strictly the content filter works. Use low only where it is permitted.",
  options: [
    { value: "auto", label: "Auto" },
    { value: "low", label: "Low" },
  ],
  initial: "auto",
};

const backgroundParameter: ChoiceParameter = {
  kind: "choice",
  label: "Background",
  help: "Opaque for full scenes, transparent for logos, stickers and cutouts.",
  options: [
    { value: "opaque", label: "Opaque" },
    { value: "transparent", label: "Transparent" },
  ],
  initial: "opaque",
};

const formatParameter: ChoiceParameter = {
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

function compressionParameter(min: 0 | 1): RangeParameter {
  return {
    kind: "range",
    label: "Compression",
    help: "100 keeps the most detail. Lower values make smaller files.",
    min,
    max: 100,
    initial: 100,
  };
}

const transparencyNeedsAlpha: readonly Rule[] = [
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

const compressionNeedsLossyFormat: Rule = {
  parameter: "output_compression",
  offReason: (value, { output_format }) =>
    value !== 100 && output_format === "png" ? "PNG is lossless. Choose WebP or JPEG." : null,
};

/** What cannot be chosen side by side. */
export const familyRules: readonly Rule[] = [
  ...transparencyNeedsAlpha,
  compressionNeedsLossyFormat,
];
