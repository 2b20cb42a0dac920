import "server-only";
import type { NewGeneration } from "@/lib/contract/generation";
import { EaselError } from "@/lib/errors";
import type { Model } from "@/lib/models/model";
import { formatSize } from "@/lib/models/size";
import type { Easel } from "../easel";
import { findUploads } from "../uploads/keep-upload";

type Pictures = Pick<NewGeneration, "references" | "mask" | "keepOutsideMask">;

/** Refuses, in words at the field, references and a mask that the model cannot take or that are not there. */
export async function checkPictures(
  easel: Easel,
  model: Model,
  { references = [], mask, keepOutsideMask }: Pictures,
): Promise<void> {
  if (references.length > 0 && "offReason" in model.references) {
    throw wrong("references", model.references.offReason);
  }
  const max = "max" in model.references ? model.references.max : 0;
  if (references.length > max) {
    throw wrong("references", `${model.label} takes up to ${max} references.`);
  }
  if (mask === undefined) {
    if (keepOutsideMask === true) throw wrong("keepOutsideMask", "There is no mask to keep to.");
    return checkAllThere(easel, references);
  }
  if (references.length === 0) throw wrong("mask", "A mask belongs to a reference. Add one first.");
  await checkAllThere(easel, references);
  await checkMask(easel, references[0] ?? "", mask);
}

async function checkAllThere(easel: Easel, references: readonly string[]): Promise<void> {
  const known = await findUploads(easel, references);
  if (!references.every((id) => known.has(id))) {
    throw wrong("references", "One of the references is no longer there. Add it again.");
  }
}

async function checkMask(easel: Easel, first: string, mask: string): Promise<void> {
  const known = await findUploads(easel, [first, mask]);
  const [reference, given] = [known.get(first), known.get(mask)];
  if (reference === undefined || given === undefined) {
    throw wrong("mask", "The mask is no longer there. Paint it again.");
  }
  if (given.contentType !== "image/png") throw wrong("mask", "A mask must be a PNG.");
  if (given.width !== reference.width || given.height !== reference.height) {
    const [its, wanted] = [formatSize(given), formatSize(reference)];
    throw wrong("mask", `The mask has ${its} pixels, and the first reference ${wanted}.`);
  }
}

function wrong(field: string, message: string): EaselError {
  return new EaselError("invalid_input", `The pictures do not fit: ${field}.`, {
    fields: { [field]: message },
  });
}
