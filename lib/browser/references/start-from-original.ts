import "client-only";
import { readDraft } from "../draft";
import { joinMasks } from "../mask/join-masks";
import { promptOf } from "../sheet/sheet-entry";
import type { EditChain } from "./edit-chain";
import { keepMask } from "./keep-mask";
import { refuseReferences } from "./reference-news";
import { addGenerationAsReference, removeReference } from "./references";

/**
 * The picture that all edits came from in place of the first reference, under one mask that covers what each
 * of them was held to. Never throws: where the masks cannot be had, it says so.
 */
export async function startFromOriginal({ original, masks }: EditChain): Promise<void> {
  const { id, image } = original;
  const [first] = readDraft().references;
  if (first !== undefined) removeReference(first.key);
  addGenerationAsReference(original, { isFirst: true });
  if (image === null || masks.length === 0) return;
  try {
    const { png, share } = await joinMasks({ ...image, id }, masks);
    const picture = { id, generationId: id, name: promptOf(original) };
    keepMask(picture, { png, share, keepsOutside: true });
  } catch {
    refuseReferences("The masks of the edits could not be joined. Paint one on the original.");
  }
}
