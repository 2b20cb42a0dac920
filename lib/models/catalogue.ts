import type { Model } from "./model";
import { gptImage2 } from "./gpt-image-2";

/** Every model Easel offers, in the order people see them; the first is chosen at first. */
export const catalogue: readonly [Model, ...Model[]] = [gptImage2];

/** The entry with this id, or undefined: an id from outside may be anything. */
export function findModel(id: string): Model | undefined {
  return catalogue.find((model) => model.id === id);
}
