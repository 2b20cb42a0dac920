import type { Generation } from "@/lib/contract/generation";
import { uuid7 } from "../outbox/uuid7";
import type { DraftReference } from "./draft-reference";

/** What a generation was made from, for the draft. Its parent is the generation that its first reference shows. */
export function referencesOfRecipe({
  references,
  mask,
  parentId,
}: Pick<Generation, "references" | "mask" | "parentId">): readonly DraftReference[] {
  return references.map(({ id, width, height }, place) => ({
    key: uuid7(),
    name: `Reference ${place + 1}`,
    generationId: place === 0 ? parentId : null,
    upload: { id, width, height },
    mask: place === 0 && mask !== null ? { uploadId: mask.id, share: null } : null,
  }));
}
