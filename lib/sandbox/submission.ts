import { catalogue } from "@/lib/models/catalogue";
import type { Endpoint, Input, Model, Value } from "@/lib/models/model";
import type { Parameter } from "@/lib/models/parameter";
import { customSizeRules, sizeProblem } from "@/lib/models/size";

/** A body that Segmind would take. */
export type Submission = {
  readonly model: Model;
  /** By parameter key, defaults filled in. */
  readonly input: Input;
  readonly imageUrls: readonly string[];
  readonly maskUrl: string | null;
};

/** The model that listens at a slug, with or without references. */
export function modelAt(kind: Endpoint["kind"], slug: string): Model | undefined {
  return catalogue.find((model) =>
    [0, 1].some((count) => {
      const endpoint = model.endpoint(count);
      return endpoint.kind === kind && endpoint.slug === slug;
    }),
  );
}

/** Reads a body as Segmind would, by wire names; a string is what Segmind would say against it. */
export function readSubmission(
  model: Model,
  slug: string,
  body: Readonly<Record<string, unknown>>,
): Submission | string {
  const values = new Map(Object.entries(body));
  const pictures = takePictures(model, slug, values);
  if (typeof pictures === "string") return pictures;
  const size = takeCustomSize(model, values);
  if (typeof size === "string") return size;
  const input: Record<string, Value> = { ...size };
  for (const [key, parameter] of Object.entries(model.parameters)) {
    const name = parameter.wireName ?? key;
    const value = values.get(name) ?? parameter.initial;
    const problem = valueProblem(parameter, value);
    if (problem !== null) return `Invalid value for ${name}: ${problem}`;
    if (typeof value === "string" || typeof value === "number") input[key] = value;
    values.delete(name);
  }
  const [unknown] = values.keys();
  if (unknown !== undefined) return `Unknown parameter: ${unknown}.`;
  if (input.background === "transparent" && input.output_format === "jpeg") {
    return "Invalid value for background: transparent is not supported with jpeg.";
  }
  return { model, input: { ...input, prompt: String(input.prompt) }, ...pictures };
}

type Pictures = Pick<Submission, "imageUrls" | "maskUrl">;

function takePictures(model: Model, slug: string, values: Map<string, unknown>): Pictures | string {
  const takesReferences = "max" in model.references && model.endpoint(1).slug === slug;
  const needsReferences = takesReferences && model.endpoint(0).slug !== slug;
  const imageUrls = values.get("image_urls") ?? [];
  const maskUrl = values.get("mask") ?? null;
  if (takesReferences) {
    values.delete("image_urls");
    values.delete("mask");
  } else {
    return { imageUrls: [], maskUrl: null };
  }
  const max = "max" in model.references ? model.references.max : 0;
  if (!isUrls(imageUrls) || imageUrls.length > max) {
    return `Invalid value for image_urls: expected at most ${max} URLs.`;
  }
  if (needsReferences && imageUrls.length === 0) return "Missing required parameter: image_urls.";
  if (maskUrl !== null && !isUrl(maskUrl)) return "Invalid value for mask: expected a URL.";
  if (maskUrl !== null && imageUrls.length === 0) {
    return "Invalid value for mask: a mask needs a reference image.";
  }
  return { imageUrls, maskUrl };
}

function takeCustomSize(
  model: Model,
  values: Map<string, unknown>,
): { width: number; height: number } | Record<string, never> | string {
  const rules = customSizeRules(model);
  const [width, height] = [values.get("width") ?? null, values.get("height") ?? null];
  if (rules === null) return {};
  values.delete("width");
  values.delete("height");
  if (width === null && height === null) return {};
  if (typeof width !== "number" || typeof height !== "number") {
    return "Invalid value for width and height: both must be integers.";
  }
  const problem = sizeProblem(rules, { width, height });
  return problem === null ? { width, height } : `Invalid value for width and height: ${problem}`;
}

function valueProblem(parameter: Parameter, value: unknown): string | null {
  switch (parameter.kind) {
    case "prompt":
      if (typeof value !== "string" || value.trim() === "") return "expected a text.";
      return [...value].length > parameter.maxLength ? "too long." : null;
    case "size":
      return oneOf(parameter.options, value);
    case "choice":
      return oneOf(
        parameter.options.map((option) => option.value),
        value,
      );
    case "range": {
      const { min, max } = parameter;
      const isWithin = typeof value === "number" && value >= min && value <= max;
      return isWithin && Number.isInteger(value) ? null : `expected an integer, ${min} to ${max}.`;
    }
  }
}

function oneOf(options: readonly string[], value: unknown): string | null {
  const isOption = typeof value === "string" && options.includes(value);
  return isOption ? null : `expected one of ${options.join(", ")}.`;
}

function isUrls(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isUrl);
}

function isUrl(value: unknown): value is string {
  return typeof value === "string" && value.length <= 2_048 && /^https?:\/\//.test(value);
}
