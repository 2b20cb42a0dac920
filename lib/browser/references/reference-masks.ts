import "client-only";
import { readDraft, saveDraft } from "../draft";
import { type DraftMask, maskKeyOf } from "./draft-reference";
import { dropUploads, loadUploader, startMask } from "./reference-uploads";

/** Lays a painted mask over a reference and brings it to the server; its size is the picture's and stays. */
export function setReferenceMask(key: string, png: Blob, share: number): void {
  changeMask(key, { uploadId: null, share });
  void loadUploader().then(async ({ referenceFiles, sharedUploader }) => {
    sharedUploader.drop(maskKeyOf(key));
    await referenceFiles.put(maskKeyOf(key), png);
    startMask(key);
  });
}

export function removeReferenceMask(key: string): void {
  changeMask(key, null);
  dropUploads(maskKeyOf(key));
}

function changeMask(key: string, mask: DraftMask | null): void {
  const references = readDraft().references.map((reference) =>
    reference.key === key ? { ...reference, mask } : reference,
  );
  saveDraft({ references });
}
