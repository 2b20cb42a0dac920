import "client-only";
import { readDraft } from "../draft";
import { type DraftReference, maskKeyOf } from "./draft-reference";
import type { SizeWish } from "./prepare-reference";
import type { Wanted } from "./reference-uploader";

/** Begins an upload, tries it again, or goes on with the size a person chose. */
export function startReference(wanted: Wanted, wish: SizeWish = "ask"): void {
  void loadUploader().then(({ sharedUploader }) => sharedUploader.start(wanted, wish));
}

/** Goes on with what an earlier page had not uploaded. */
export function resumeReferences(): void {
  for (const reference of readDraft().references) {
    if (reference.upload === null) startReference(reference);
    if (reference.mask?.uploadId === null) startMask(reference.key);
  }
}

/** Begins the upload of a mask, or tries it again. */
export function startMask(key: string): void {
  startReference({ key: maskKeyOf(key), generationId: null }, "full");
}

/** Ends the uploads with these keys, and forgets their files. */
export function dropUploads(...keys: readonly string[]): void {
  void loadUploader().then(({ sharedUploader }) => {
    for (const key of keys) sharedUploader.drop(key);
  });
}

/** What the file of a reference holds, until it is uploaded. */
export async function readReferenceFile(key: string): Promise<Blob | null> {
  return (await loadUploader()).referenceFiles.get(key);
}

/** Keeps the files of new references, so that a reload goes on with them, and begins their uploads. */
export async function keepAndStart(
  added: readonly (DraftReference & { readonly file: File })[],
): Promise<void> {
  const { referenceFiles } = await loadUploader();
  for (const { file, ...reference } of added) {
    void referenceFiles.put(reference.key, file);
    startReference(reference);
  }
}

/** Only who has references pays for what brings them to the server. */
export function loadUploader() {
  return import("./shared-uploader");
}
