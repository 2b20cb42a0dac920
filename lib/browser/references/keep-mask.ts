import "client-only";
import { readDraft, saveDraft } from "../draft";
import type { MaskedPicture } from "../mask/mask-request";
import { edit } from "../recipe";
import { askForMaskedSize } from "./masked-size";
import { setReferenceMask } from "./reference-masks";
import { moveReference } from "./references";

type Painted = {
  readonly png: Blob;
  /** 0–1 */
  readonly share: number;
  readonly keepsOutside: boolean;
};

/** Lays a painted mask over its picture, which becomes the first reference. False where there is no room for it. */
export function keepMask(
  { id, generationId, name }: Pick<MaskedPicture, "id" | "generationId" | "name">,
  painted: Painted,
): boolean {
  const find = () =>
    readDraft().references.find((one) => (one.generationId ?? one.upload?.id) === id);
  if (generationId !== null && find() === undefined) {
    edit({ id: generationId, model: readDraft().model, input: { prompt: name } });
  }
  const reference = find();
  if (reference === undefined) return false;
  moveReference(reference.key, 0);
  setReferenceMask(reference.key, painted.png, painted.share);
  saveDraft({ keepOutsideMask: painted.keepsOutside });
  askForMaskedSize();
  return true;
}
