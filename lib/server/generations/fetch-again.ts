import "server-only";
import { createHash } from "node:crypto";
import { EaselError } from "@/lib/errors";
import type { GenerationRow, StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import { putDerived } from "../files/put-derived";
import { notThere } from "./open-picture";
import { readBounded } from "../read-bounded";
import { readOriginal } from "./collect";
import { originalKey, thumbnailKey } from "./picture-keys";
import { protectPicture } from "./protect-picture";
import { readPicture } from "./read-picture";

/**
 * Brings back what is missing of a finished picture's files: from its original where that is there, else
 * from Segmind, which holds it for 7 days. Costs nothing. Repeatable; takes no other bytes than those that
 * were paid for. Where Segmind no longer has them, it is refused as `picture_missing`.
 */
export async function fetchAgain(easel: Easel, row: GenerationRow): Promise<void> {
  const { image } = row;
  if (row.state !== "done" || image === null) throw notThere(row);
  const bytes = (await readOriginal(easel, row.id)) ?? (await fromSegmind(easel, row, image));
  await easel.files.put(originalKey(row.id, image), bytes);
  const kept = await protectPicture(easel, row, { bytes, image });
  if (row.protect?.kept === true && kept.protect?.kept !== true) {
    throw new EaselError("reference_missing", `${row.id} cannot be kept outside its mask again.`);
  }
  const thumbnail = kept.thumbnail ?? (await readPicture(bytes))?.thumbnail;
  if (thumbnail !== undefined) await putDerived(easel.files, thumbnailKey(row.id), thumbnail);
  easel.log({ event: "picture_fetched_again", generation: row.id });
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
