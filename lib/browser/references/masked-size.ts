import { type Draft, readDraft, saveDraft } from "@/lib/browser/draft";
import { findModel } from "@/lib/models/catalogue";
import type { Input, Model } from "@/lib/models/model";
import { haveSameProportions, inputAsReference } from "@/lib/models/reference-size";
import { chosenSize, formatSize, type Size } from "@/lib/models/size";
import { maxReferences } from "./reference-list";

type Masked = Pick<Draft, "references" | "keepOutsideMask">;

/** The input with the size of the reference where everything outside a mask is to stay: only then it stays pixel for pixel. */
export function inputAsMasked(model: Model, input: Input, masked: Masked): Input {
  const reference = keptReference(model, masked);
  return reference === null ? input : inputAsReference(model, input, reference);
}

/** Has the composer ask for that size by itself, in sight, with its price. What a person chooses after it stays. */
export function askForMaskedSize(): void {
  const draft = readDraft();
  const model = findModel(draft.model);
  if (model !== undefined) saveDraft({ input: inputAsMasked(model, draft.input, draft) });
}

/** What becomes of the promise at the size that is asked for, in words; null where it is the reference's own. */
export function maskedSizeWords(model: Model, input: Input, masked: Masked): string | null {
  const reference = keptReference(model, masked);
  if (reference === null) return null;
  const asked = chosenSize(input);
  if (asked === null)
    return "At Auto the model chooses the size, and the original may be cropped to it.";
  if (asked.width === reference.width && asked.height === reference.height) return null;
  return haveSameProportions(reference, asked)
    ? `Made at ${formatSize(asked)}, then scaled to the reference’s ${formatSize(reference)}.`
    : `The original is scaled and cropped to ${formatSize(asked)}, and kept at that size.`;
}

/** Null where nothing is to be kept. */
function keptReference(model: Model, { references, keepOutsideMask }: Masked): Size | null {
  const [first] = references;
  if (!first?.mask || !keepOutsideMask || maxReferences(model) === 0) return null;
  return first.upload;
}
