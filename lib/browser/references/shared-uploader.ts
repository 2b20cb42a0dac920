import "client-only";
import { readDraft, saveDraft } from "../draft";
import { api } from "../api";
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
  onUploaded: (key, { id, width, height }) => {
    const references = readDraft().references.map((reference) =>
      reference.key === key ? { ...reference, upload: { id, width, height } } : reference,
    );
    saveDraft({ references });
  },
});
