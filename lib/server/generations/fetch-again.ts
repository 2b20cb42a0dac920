import "server-only";
import { createHash } from "node:crypto";
import { EaselError } from "@/lib/errors";
import type { GenerationRow, StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import { loggedError } from "../log/logged-error";
import { readBounded } from "../read-bounded";
import { uploadKey } from "../uploads/keep-upload";
import { readOriginal } from "./collect";
import { hasPictureFile, missing, notThere } from "./open-picture";
import { heatMapKey, originalKey } from "./picture-keys";
import { protectPicture } from "./protect-picture";

/**
 * Brings back the original of a finished picture, for free: where the store has lost it, from Segmind, which
 * holds it for 7 days. Takes no other bytes than those that were paid for. Refused as `picture_missing` where
 * Segmind no longer has them, and as `reference_missing` where the picture was kept outside a mask and that
 * cannot be done again. Repeatable.
 *
 * Null when all of the picture is back. Else what is left to do: to put the reference's pixels back, which
 * takes seconds at 4K and belongs behind the answer. It never rejects: the log tells how it went.
 */
export async function fetchAgain(
  easel: Easel,
  row: GenerationRow,
): Promise<(() => Promise<void>) | null> {
  const { image } = row;
  if (row.state !== "done" || image === null) throw notThere(row);
  const original = originalKey(row.id, image);
  if ((await easel.files.size(original)) === null) {
    await easel.files.put(original, await fromSegmind(easel, row, image));
    easel.log({ event: "picture_fetched_again", generation: row.id });
  }
  if (await isWhole(easel, row)) return null;
  await requireUploads(easel, row);
  return () => keepAgain(easel, row, image);
}

/** Whether nothing is missing that was made of the original and its reference. A thumbnail is drawn by whoever asks for it. */
async function isWhole(easel: Easel, row: GenerationRow): Promise<boolean> {
  if (row.protect?.kept !== true) return true;
  const heatMap = await easel.files.size(heatMapKey(row.id));
  return heatMap !== null && (await hasPictureFile(easel, row));
}

/** Refuses where what was edited, or its mask, is gone. */
async function requireUploads({ files }: Easel, row: GenerationRow): Promise<void> {
  for (const upload of [row.references[0], row.mask]) {
    if (upload && (await files.size(uploadKey(upload))) !== null) continue;
    throw new EaselError("reference_missing", `${row.id} cannot be kept outside its mask again.`);
  }
}

/** What this process is putting together: whoever asks for it meanwhile waits for the same. */
const underWay = new Map<string, Promise<void>>();

function keepAgain(easel: Easel, row: GenerationRow, image: StoredImage): Promise<void> {
  const acting =
    underWay.get(row.id) ?? putTogether(easel, row, image).finally(() => underWay.delete(row.id));
  underWay.set(row.id, acting);
  return acting;
}

async function putTogether(easel: Easel, row: GenerationRow, image: StoredImage): Promise<void> {
  try {
    const bytes = await readOriginal(easel, row.id);
    if (bytes === null) throw missing(row);
    const protect = await protectPicture(easel, row, { bytes, image });
    const isKept = protect?.kept === true;
    easel.log({
      event: isKept ? "picture_kept_again" : "picture_not_kept_again",
      generation: row.id,
    });
  } catch (error) {
    const words = String(loggedError(error));
    easel.log({ event: "picture_not_kept_again", generation: row.id, error: words });
  }
}

async function fromSegmind(
  { segmind }: Easel,
  { id, outputUrl }: GenerationRow,
  { bytes, sha256 }: StoredImage,
): Promise<Uint8Array> {
  if (outputUrl === null) throw gone(id, "no address");
  const outcome = await segmind.download(outputUrl);
  if (outcome.kind === "unreachable") throw new EaselError("unreachable", outcome.detail);
  if (outcome.kind !== "found") throw gone(id, outcome.kind);
  const found = await readBounded(outcome.stream, bytes).catch((cause: unknown) => {
    throw new EaselError("unreachable", `The picture of ${id} broke off.`, { cause });
  });
  const isSame = found !== null && createHash("sha256").update(found).digest("hex") === sha256;
  if (!isSame) throw gone(id, "other bytes");
  return found;
}

function gone(id: string, why: string): EaselError {
  return new EaselError("picture_missing", `Segmind does not hold the picture of ${id}: ${why}.`, {
    message: "Segmind no longer holds this picture: it keeps each for 7 days.",
  });
}
