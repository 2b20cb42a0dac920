import "server-only";
import { extensionOf } from "@/lib/image/file-name";
import type { StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import type { Claimed } from "./claim";
import { readPicture } from "./read-picture";
import { record } from "./record";
import { afterFailedDownload } from "./transitions";

/** Segmind's pictures are 2–20 MB; what is larger is none. */
const maxPictureBytes = 64 * 1024 * 1024;

/** Fetches a paid picture and keeps it. Whatever goes wrong, it is tried again for as long as the file lives. */
export async function collect(easel: Easel, row: Claimed): Promise<void> {
  const bytes = row.outputUrl === null ? null : await download(easel, row, row.outputUrl);
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

export function originalKey(id: string, image: StoredImage): string {
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
  const outcome = await easel.segmind.download(url);
  if (outcome.kind === "found") {
    const bytes = await readBounded(outcome.stream, maxPictureBytes);
    if (bytes !== null) return bytes;
  }
  easel.log({ event: "download_failed", generation: row.id, outcome: outcome.kind });
  return null;
}

/** The whole stream, or null when it breaks off or is larger than `maxBytes`. */
async function readBounded(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of stream) {
      total += chunk.byteLength;
      if (total > maxBytes) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks, total);
}
