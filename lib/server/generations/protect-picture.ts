import "server-only";
import type { GenerationRow, Protection, StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import { putDerived } from "../files/put-derived";
import { loggedError } from "../log/logged-error";
import { type Edit, type Kept, keepOutsideMask } from "../protect/keep-outside-mask";
import { oneAtATime } from "../one-at-a-time";
import { readBounded } from "../read-bounded";
import { uploadKey } from "../uploads/keep-upload";
import { beginComposition, outliveComposition } from "./broken-compositions";
import { heatMapKey, keptKey, thumbnailKey } from "./picture-keys";
import { readPicture } from "./read-picture";

type Made = { readonly bytes: Uint8Array; readonly image: StoredImage };

/**
 * Stores a picture in which everything outside the mask is the reference's again, beside what the model
 * made, with a heat map and a thumbnail of its own. Null where nothing was to be kept. Repeatable. A picture
 * that cannot be protected is no failure of the generation: it says why, and so does one at which three
 * processes died. Takes seconds at 4K: nobody should wait for an answer behind it.
 * Rejects only when the store does, and may then be tried again.
 */
export async function protectPicture(
  easel: Easel,
  row: GenerationRow,
  made: Made,
): Promise<Protection | null> {
  const [reference] = row.references;
  if (!row.keepOutsideMask || row.mask === null || reference === undefined) {
    return null;
  }
  const pictures = { reference, mask: row.mask, made };
  // Begun in its turn, so that what waits behind a picture that ends the process is not counted with it.
  return oneAtATime(() => boundDeaths(easel, row.id, () => putBack(easel, row.id, pictures)));
}

/** Does the work, unless processes have died of it as often as may be. */
async function boundDeaths(
  easel: Easel,
  id: string,
  work: () => Promise<Protection>,
): Promise<Protection> {
  if (!(await beginComposition(easel, id))) {
    easel.log({ event: "protection_failed", generation: id, error: "Each try ended the process." });
    return { kept: false, reason: "gave_out" };
  }
  try {
    return await work();
  } finally {
    await outliveComposition(easel, id);
  }
}

type Pictures = { readonly reference: string; readonly mask: string; readonly made: Made };

async function putBack(
  easel: Easel,
  id: string,
  { reference, mask, made }: Pictures,
): Promise<Protection> {
  const uploads = await Promise.all([readUpload(easel, reference), readUpload(easel, mask)]);
  const [referenceBytes, maskBytes] = uploads;
  if (referenceBytes === null || maskBytes === null) {
    easel.log({ event: "protection_failed", generation: id, error: "An upload is missing." });
    return { kept: false, reason: "upload_missing" };
  }
  const { bytes: answer, image } = made;
  const edit = { reference: referenceBytes, mask: maskBytes, answer, ...image };
  const composed = await compose(easel, id, edit);
  return composed === null ? { kept: false, reason: "not_composed" } : store(easel, id, composed);
}

type Composed = {
  readonly kept: Kept;
  readonly image: StoredImage;
  readonly thumbnail: Uint8Array;
};

/** Null where the pictures do not fit together or cannot be read: trying again would not help. */
async function compose(easel: Easel, id: string, edit: Edit): Promise<Composed | null> {
  try {
    const kept = await keepOutsideMask(edit);
    const picture = await readPicture(kept.bytes);
    if (picture === null) throw new Error("The kept picture cannot be read.");
    return { kept, ...picture };
  } catch (error) {
    const words = String(loggedError(error));
    easel.log({ event: "protection_failed", generation: id, error: words });
    return null;
  }
}

async function store(
  { files }: Easel,
  id: string,
  { kept, image, thumbnail }: Composed,
): Promise<Protection> {
  await putDerived(files, heatMapKey(id), kept.heatMap);
  await putDerived(files, thumbnailKey(id), thumbnail);
  // The last: whoever finds it finds the others.
  await putDerived(files, keptKey(id, image), kept.bytes);
  const { frame, changedByModel, changedNow } = kept;
  return { kept: true, image, sizeOf: frame.of, changedByModel, changedNow };
}

async function readUpload({ files }: Easel, id: string): Promise<Uint8Array | null> {
  const file = await files.read(uploadKey(id));
  return file === null ? null : readBounded(file.stream, file.bytes);
}
