import "server-only";
import { EaselError } from "@/lib/errors";
import { sniffPicture } from "@/lib/image/sniff";
import type { StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import { KeyTakenError } from "../files/file-store";
import { putDerived } from "../files/put-derived";
import { readBounded } from "../read-bounded";
import { afterFailedCheck, afterFailedDownload, afterFailedStore } from "./after-download";
import { lost } from "./change";
import type { Claimed } from "./claim";
import { momentOf } from "./moment";
import { originalKey, thumbnailKey } from "./picture-keys";
import { protectPicture } from "./protect-picture";
import { readPicture } from "./read-picture";
import { record } from "./record";

/** Segmind's pictures are 2–20 MB; what is larger is none. */
const maxPictureBytes = 64 * 1024 * 1024;

/**
 * Fetches a paid picture and keeps it. Whatever goes wrong, it is tried again for as long as the file
 * lives; what was kept before somebody died counts as fetched.
 */
export async function collect(easel: Easel, row: Claimed): Promise<void> {
  const canKeep = await storeTakes(easel, row, () => easel.files.check());
  if (!canKeep) return void (await record(easel, row, afterFailedCheck(easel.clock.now())));
  const hasTaken = await storeTakes(easel, row, () => fetchAndKeep(easel, row));
  if (!hasTaken) await record(easel, row, afterFailedStore(row, momentOf(easel)));
}

async function fetchAndKeep(easel: Easel, row: Claimed): Promise<void> {
  const fetched = row.outputUrl === null ? null : await download(easel, row, row.outputUrl);
  if (fetched !== null && (await tryToKeep(easel, row, fetched))) return;
  // An expired address may answer with a page: that must not hide what is in the store already.
  if (await tryToKeepStored(easel, row)) return;
  await record(easel, row, afterFailedDownload(row, momentOf(easel)));
}

/** False, and a line in the log, where the store is to blame. */
async function storeTakes(easel: Easel, row: Claimed, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof EaselError) || error.code !== "store_unavailable") throw error;
    easel.log({ event: "picture_not_kept", generation: row.id, error: error.message });
    return false;
  }
}

/**
 * Keeps the bytes that came with an answer, which can be had nowhere else; where they are no picture, that
 * is told. Repeatable.
 */
export async function keepPicture(easel: Easel, row: Claimed, bytes: Uint8Array): Promise<void> {
  const hasKept = (await tryToKeep(easel, row, bytes)) || (await tryToKeepStored(easel, row));
  if (!hasKept) await record(easel, row, lost(easel.clock.now()));
}

/**
 * Keeps a picture's bytes, puts back the pixels outside its mask, and only then says that it is done.
 * Repeatable. What was paid for is kept first, and nothing that goes wrong afterwards can lose it. False
 * where the bytes are no picture, or not the one that is kept already: then nothing was written.
 */
async function tryToKeep(easel: Easel, row: Claimed, bytes: Uint8Array): Promise<boolean> {
  const picture = await readPicture(bytes);
  if (picture === null) {
    easel.log({ event: "picture_unreadable", generation: row.id, bytes: bytes.byteLength });
    return false;
  }
  const { image } = picture;
  if (!(await isOriginal(easel, row, image, bytes))) return false;
  const protect = await protectPicture(easel, row, { bytes, image });
  if (protect?.kept !== true) {
    await putDerived(easel.files, thumbnailKey(row.id), picture.thumbnail);
  }
  const finishedAt = easel.clock.now();
  await record(easel, row, { state: "done", image, protect, finishedAt, waitingFor: null });
  return true;
}

/** The same with what stands in the store already. */
async function tryToKeepStored(easel: Easel, row: Claimed): Promise<boolean> {
  const original = await readOriginal(easel, row.id);
  return original !== null && tryToKeep(easel, row, original);
}

/** False where another original is kept already: of two answers to one job the first is what was paid for. */
async function isOriginal(
  easel: Easel,
  row: Claimed,
  image: StoredImage,
  bytes: Uint8Array,
): Promise<boolean> {
  try {
    await easel.files.put(originalKey(row.id, image), bytes);
    return true;
  } catch (error) {
    if (!(error instanceof KeyTakenError)) throw error;
    easel.log({ event: "picture_differs", generation: row.id, bytes: bytes.byteLength });
    return false;
  }
}

/**
 * Keeps bytes that came with an answer and can be had nowhere else, before anything is written of them:
 * whoever comes after a death finds them by `readOriginal`.
 */
export async function keepOriginal({ files }: Easel, id: string, bytes: Uint8Array): Promise<void> {
  const contentType = sniffPicture(bytes);
  if (contentType !== null) await files.put(originalKey(id, { contentType }), bytes);
}

/** Whether an original stands in the store already: asked without fetching it. */
export async function hasOriginal({ files }: Easel, id: string): Promise<boolean> {
  const sizes = await Promise.all(originalKeys(id).map((key) => files.size(key)));
  return sizes.some((size) => size !== null);
}

/** The original that stands in the store already, or null. */
export async function readOriginal({ files }: Easel, id: string): Promise<Uint8Array | null> {
  for (const key of originalKeys(id)) {
    const file = await files.read(key);
    if (file !== null) return readBounded(file.stream, maxPictureBytes);
  }
  return null;
}

/** Wherever an original may stand whose type was written down nowhere. */
function originalKeys(id: string): string[] {
  const types = ["image/png", "image/jpeg", "image/webp"] as const;
  return types.map((contentType) => originalKey(id, { contentType }));
}

async function download(easel: Easel, row: Claimed, url: string): Promise<Uint8Array | null> {
  const trouble = (outcome: string, detail?: string) => {
    easel.log({ event: "download_failed", generation: row.id, outcome, detail });
    return null;
  };
  const outcome = await easel.segmind.download(url);
  if (outcome.kind === "unreachable") return trouble(outcome.kind, outcome.detail);
  if (outcome.kind !== "found") return trouble(outcome.kind);
  try {
    return (await readBounded(outcome.stream, maxPictureBytes)) ?? trouble("too_large");
  } catch (error) {
    return trouble("broken_off", String(error));
  }
}
