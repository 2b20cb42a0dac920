import type { Generation } from "@/lib/contract/generation";
import { findModel } from "@/lib/models/catalogue";
import { chosenSize, formatSize } from "@/lib/models/size";
import { formatMoment } from "@/lib/words/day";
import { formatSeconds } from "@/lib/words/duration";
import { formatFileSize } from "@/lib/words/file-size";
import { formatCharge, formatCost } from "@/lib/words/money";
import { inputOf } from "@/lib/browser/sheet/sheet-entry";

export type Fact = { readonly term: string; readonly words: string };

/** What is known of a generation, a line each; what is not known has none. */
export function factsOf(generation: Generation, now: Date): readonly Fact[] {
  const { model, input, image } = generation;
  const facts: readonly (readonly [string, string | null])[] = [
    ["Model", findModel(model)?.label ?? model],
    ["Size", sizeWords(generation)],
    ["Quality", wordOf(input.quality)],
    ["Background", wordOf(input.background)],
    [
      "File",
      image === null ? null : `${formatNames[image.contentType]} · ${formatFileSize(image.bytes)}`,
    ],
    ["Took", tookWords(generation)],
    ["Charged", chargeWords(generation)],
    [generation.madeBy === null ? "Made" : "Made by", madeByWords(generation, now)],
  ];
  return facts.flatMap(([term, words]) => (words === null ? [] : [{ term, words }]));
}

const formatNames = { "image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WebP" } as const;

function sizeWords({ image, model, input }: Generation): string | null {
  const size = image ?? chosenSize(inputOf({ model, input }));
  return size === null ? null : formatSize(size);
}

function tookWords({ submittedAt, finishedAt, state }: Generation): string | null {
  if (state !== "done" || submittedAt === null || finishedAt === null) return null;
  return formatSeconds((Date.parse(finishedAt) - Date.parse(submittedAt)) / 1_000);
}

function chargeWords(generation: Generation): string {
  const { failure, estimateUsd } = generation;
  const charge = formatCharge(generation);
  if (charge !== null) return charge;
  if (failure?.code === "marked_not_charged") return "nothing, as marked";
  if (failure?.charged === "no") return "nothing";
  return failure?.charged === "maybe"
    ? `perhaps ${formatCost(estimateUsd)}`
    : `${formatCost(estimateUsd)} held`;
}

function madeByWords({ madeBy, createdAt }: Generation, now: Date): string {
  const moment = formatMoment(new Date(createdAt), now);
  return madeBy === null ? moment : `${madeBy} · ${moment}`;
}

function wordOf(value: string | number | undefined): string | null {
  return value === undefined ? null : String(value);
}
