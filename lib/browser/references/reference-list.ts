import type { Model } from "@/lib/models/model";
import type { Draft } from "../draft";
import { type DraftReference, maskKeyOf, type ReferenceUpload } from "./draft-reference";
import type { ReferenceState } from "./reference-state";

/** How many references a model takes. */
export function maxReferences({ references }: Model): number {
  return "max" in references ? references.max : 0;
}

/** Why a model takes none, in words; null where it takes some. */
export function noReferencesReason({ references }: Model): string | null {
  return "max" in references ? null : references.offReason;
}

/** How many the next generation starts from, for its price, time and endpoint. */
export function countReferences(model: Model, references: readonly unknown[]): number {
  return Math.min(references.length, maxReferences(model));
}

/** The list with one of it in another place. */
export function withMoved<T extends { readonly key: string }>(
  list: readonly T[],
  key: string,
  place: number,
): readonly T[] {
  const moved = list.find((one) => one.key === key);
  if (moved === undefined) return list;
  const others = list.filter((one) => one !== moved);
  return others.toSpliced(Math.min(Math.max(place, 0), others.length), 0, moved);
}

export type Uploaded = DraftReference & { readonly upload: ReferenceUpload };

/** What a request says of references; a mask counts on the first one alone. */
export function referencesInRequest(model: Model, { references, keepOutsideMask }: Draft) {
  const uploads = references.flatMap(({ upload }) => upload ?? []).map(({ id }) => id);
  const [first] = references;
  if (first === undefined || maxReferences(model) === 0) return {};
  return {
    references: uploads,
    ...(first.mask?.uploadId && { mask: first.mask.uploadId, keepOutsideMask }),
    ...(first.generationId && { parentId: first.generationId }),
  };
}

function whyMaskWaits(
  first: DraftReference | undefined,
  states: Readonly<Record<string, ReferenceState>>,
): string | null {
  if (!first?.mask || first.mask.uploadId !== null) return null;
  return states[maskKeyOf(first.key)]?.kind === "failed"
    ? "The mask did not upload. Try again, or remove it."
    : "Still uploading the mask.";
}

/** Why Generate has to wait for the references, in words; null when it need not. */
export function whyReferencesWait(
  model: Model,
  references: readonly DraftReference[],
  states: Readonly<Record<string, ReferenceState>>,
): string | null {
  const max = maxReferences(model);
  if (max === 0) return null;
  if (references.length > max) {
    return `${model.label} takes ${max} references. Remove ${references.length - max}.`;
  }
  const open = references.filter(({ upload }) => upload === null);
  if (open.length === 0) return whyMaskWaits(references[0], states);
  const kinds = new Set(open.map(({ key }) => states[key]?.kind));
  if (kinds.has("failed")) return "A reference did not upload. Try again, or remove it.";
  if (kinds.has("large")) return "A reference is large. Choose its size first.";
  const done = references.length - open.length;
  return references.length === 1
    ? "Still uploading the reference."
    : `Still uploading: ${done} of ${references.length} done.`;
}
