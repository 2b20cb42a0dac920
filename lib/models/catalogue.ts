import { gptImage1 } from "./gpt-image-1";
import { gptImage15 } from "./gpt-image-1.5";
import { gptImage1Mini } from "./gpt-image-1-mini";
import { gptImage2 } from "./gpt-image-2";
import type { Model } from "./model";
import { photorealisticWorkflow } from "./photorealistic-workflow";

/** Every model Easel offers, in the order people see them; the first is chosen at first. */
export const catalogue: readonly [Model, ...Model[]] = [
  gptImage2,
  gptImage15,
  gptImage1,
  gptImage1Mini,
  photorealisticWorkflow,
];

/** The entry with this id, or undefined: an id from outside may be anything. */
export function findModel(id: string): Model | undefined {
  return catalogue.find((model) => model.id === id);
}
