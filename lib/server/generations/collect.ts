import "server-only";
import { extensionOf } from "@/lib/image/file-name";
import { sniffPicture } from "@/lib/image/sniff";
import type { StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import { readBounded } from "../read-bounded";
import type { Claimed } from "./claim";
import { readPicture } from "./read-picture";
import { record } from "./record";
import { afterFailedDownload } from "./transitions";

/** Segmind's pictures are 2–20 MB; what is larger is none. */
const maxPictureBytes = 64 * 1024 * 1024;

/**
 * Fetches a paid picture and keeps it. Whatever goes wrong, it is tried again for as long as the file
 * lives; what was kept before somebody died counts as fetched.
 */
export async function collect(easel: Easel, row: Claimed): Promise<void> {
  const fetched = row.outputUrl === null ? null : await download(easel, row, row.outputUrl);
  const bytes = fetched ?? (await readOriginal(easel, row.id));
  if (bytes === null) await tryLater(easel, row);
  else await keepPicture(easel, row, bytes);
}

/** Stores a picture's bytes and its thumbnail, and only then says that it is done. Repeatable. */
export async function keepPicture(easel: Easel, row: Claimed, bytes: Uint8Array): Promise<void> {
  const picture = await readPicture(bytes);
  if (picture === null) {
    easel.log({ event: "picture_unreadable", generation: row.id, bytes: bytes.byteLength });
    await tryLater(easel, row);
    return;
  }
  await easel.files.put(originalKey(row.id, picture.image), bytes);
  await easel.files.put(thumbnailKey(row.id), picture.thumbnail);
  await record(easel, row, { state: "done", image: picture.image, finishedAt: easel.clock.now() });
}

/**
 * Keeps bytes that came with an answer and can be had nowhere else, before anything is written of them:
 * whoever comes after a death finds them by `readOriginal`.
 */
export async function keepOriginal({ files }: Easel, id: string, bytes: Uint8Array): Promise<void> {
  const contentType = sniffPicture(bytes);
  if (contentType !== null) await files.put(originalKey(id, { contentType }), bytes);
}

/** The original that stands in the store already, or null. */
export async function readOriginal({ files }: Easel, id: string): Promise<Uint8Array | null> {
  for (const contentType of ["image/png", "image/jpeg", "image/webp"] as const) {
    const file = await files.read(originalKey(id, { contentType }));
    if (file !== null) return readBounded(file.stream, maxPictureBytes);
  }
  return null;
}

export function originalKey(id: string, image: Pick<StoredImage, "contentType">): string {
  return `${id}/original.${extensionOf(image.contentType)}`;
}

export function thumbnailKey(id: string): string {
  return `${id}/thumbnail.webp`;
}

async function tryLater(easel: Easel, row: Claimed): Promise<void> {
  const moment = { now: easel.clock.now(), random: easel.random };
  await record(easel, row, afterFailedDownload(row, moment));
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
