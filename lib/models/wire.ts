import type { Input, Model, Value } from "./model";
import { customSize } from "./size";

/** Where Segmind finds the pictures that go with a request. */
export type PictureUrls = { readonly images: readonly string[]; readonly mask: string | null };

export type WireBody = Record<string, Value | readonly string[]>;

/** The JSON body Segmind gets: every value under its wire name. A custom size goes without the preset it overrides. */
export function wireBody(model: Model, input: Input, urls: PictureUrls | null = null): WireBody {
  const isCustom = customSize(input) !== null;
  const body: WireBody = {};
  for (const [key, value] of Object.entries(input)) {
    if (isCustom && key === "size") continue;
    body[model.parameters[key]?.wireName ?? key] = value;
  }
  const { references } = model;
  if (urls === null || urls.images.length === 0 || "offReason" in references) return body;
  body[references.imagesWireName] = urls.images;
  if (urls.mask !== null) body[references.maskWireName] = urls.mask;
  return body;
}
