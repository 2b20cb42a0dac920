import type { Input, Model, Value } from "./model";
import { customSize } from "./size";

/** The JSON body Segmind gets: every value under its wire name. A custom size goes without the preset it overrides. */
export function wireBody(model: Model, input: Input): Record<string, Value> {
  const isCustom = customSize(input) !== null;
  const body: Record<string, Value> = {};
  for (const [key, value] of Object.entries(input)) {
    if (isCustom && key === "size") continue;
    body[model.parameters[key]?.wireName ?? key] = value;
  }
  return body;
}
