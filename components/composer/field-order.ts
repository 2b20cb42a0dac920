import type { Model } from "@/lib/models/model";
import type { Parameter } from "@/lib/models/parameter";

/** Settings in the order people think of them. What is not named here follows, so a new parameter needs no entry. */
const order = [
  "size",
  "quality",
  "background",
  "output_format",
  "output_compression",
  "moderation",
];

/** A model's parameters beside the prompt, in the order the form shows them. */
export function settingsOf(model: Model): readonly (readonly [key: string, Parameter])[] {
  return Object.entries(model.parameters)
    .filter(([, parameter]) => parameter.kind !== "prompt")
    .toSorted(([one], [other]) => place(one) - place(other));
}

function place(key: string): number {
  const index = order.indexOf(key);
  return index === -1 ? order.length : index;
}
