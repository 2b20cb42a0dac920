import "client-only";
import type { Upload } from "@/lib/contract/upload";
import { readDraft, saveDraft } from "../draft";
import { api } from "../api/api";
import { type DraftReference, maskKeyOf } from "./draft-reference";
import { prepareInWorker } from "./prepare-in-worker";
import { openReferenceFiles } from "./reference-files";
import { setReferenceState } from "./reference-state";
import { ReferenceUploader } from "./reference-uploader";
import { sendUpload } from "./send-upload";

/** Where the files of references wait. */
export const referenceFiles = openReferenceFiles();

/** The page's one uploader. */
export const sharedUploader = new ReferenceUploader({
  files: referenceFiles,
  prepare: prepareInWorker,
  send: sendUpload,
  adopt: api.useAsReference,
  onState: setReferenceState,
  onUploaded: (key, upload) => {
    saveDraft({ references: readDraft().references.map((one) => withUpload(one, key, upload)) });
  },
});

function withUpload(reference: DraftReference, key: string, upload: Upload): DraftReference {
  const { id, width, height } = upload;
  if (key === reference.key) return { ...reference, upload: { id, width, height } };
  if (key !== maskKeyOf(reference.key) || reference.mask === null) return reference;
  return { ...reference, mask: { ...reference.mask, uploadId: id } };
}
