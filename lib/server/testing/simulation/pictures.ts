import { findModel } from "@/lib/models/catalogue";
import { inputSchema } from "@/lib/models/schema";
import type { UploadRow } from "../../database/schema";

/** What people ask for in a run. */

const reference = "a".repeat(64);
const mask = "b".repeat(64);

const requests = {
  low: { model: "gpt-image-2", input: { quality: "low" } },
  workflow: { model: "photorealistic-workflow", input: {} },
  /** An edit of which everything outside its mask is kept. */
  masked: {
    model: "gpt-image-2",
    input: { quality: "low" },
    references: [reference],
    mask,
    keepOutsideMask: true,
  },
} as const;

export type Picture = keyof typeof requests;

export const pictures = ["low", "low", "workflow", "masked"] as const satisfies readonly Picture[];

/** The body of a request. Its prompt begins with its id, by which Segmind's side is told whose job it is. */
export function requestFor(picture: Picture, id: string) {
  const { input, ...request } = requests[picture];
  return { ...request, input: { ...input, prompt: `${id} a chair` } };
}

/** What Segmind charges for it, in micro-dollars. */
export function priceOf(picture: Picture): number {
  const { model: id, input } = requests[picture];
  const model = findModel(id);
  if (model === undefined) throw new Error(`There is no model ${id}.`);
  const whole = inputSchema(model).parse({ ...input, prompt: "a chair" });
  return model.price(whole, picture === "masked" ? 1 : 0).microUsd;
}

export function idOf(number: number): string {
  return `0190a1b2-0000-7000-8000-00000000000${number}`;
}

/** The smallest PNG: one grey pixel. */
export const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWPo6OgAAAM0AZmUse0HAAAAAElFTkSuQmCC",
  "base64",
);

/** The uploads that a masked edit needs, as they are before Segmind has them. */
export const uploadRows: readonly UploadRow[] = [reference, mask].map((id) => ({
  id,
  width: 1,
  height: 1,
  bytes: pixel.byteLength,
  contentType: "image/png",
  createdAt: new Date(0),
  segmindUrl: null,
  segmindUrlAt: null,
  handOverUntil: null,
}));
