import "server-only";
import {
  type DirectUpload,
  directUploadIdSchema,
  directUploadRequestSchema,
} from "@/lib/contract/direct-upload";
import { EaselError } from "@/lib/errors";
import { plusMs } from "../clock";
import type { UploadRow } from "../database/schema";
import type { Easel } from "../easel";
import { loggedError } from "../log/logged-error";
import { validated } from "../requests/validated";
import { cleanPicture } from "./clean";
import { keepUpload } from "./keep-upload";
import { maxUploadBytes, withReceivedFile } from "./receive";

/** Long after the address is over, and whoever was slow is through. */
const forgottenMs = 60 * 60_000;

/** Where a browser may put a large picture; null where pictures lie in a folder, which has no such way. */
export async function openDirectUpload(
  { directUploads }: Easel,
  request: unknown,
): Promise<DirectUpload | null> {
  const { contentType } = validated(directUploadRequestSchema, request, "A direct upload");
  return (await directUploads?.open(contentType, maxUploadBytes)) ?? null;
}

/**
 * Makes an upload of what a browser has put into the store: read, checked and written anew exactly as if
 * it had been sent to Easel. What was put is erased, whatever comes of it.
 */
export async function takeDirectUpload(easel: Easel, id: unknown): Promise<UploadRow> {
  const { directUploads, files } = easel;
  const { data } = directUploadIdSchema.safeParse(id);
  if (directUploads === null || data === undefined)
    throw new EaselError("not_found", "There is no such direct upload.");
  const key = directUploads.keyOf(data);
  const file = await files.read(key);
  if (file === null) throw new EaselError("upload_missing", `Nothing was put under ${key}.`);
  try {
    return await keepUpload(easel, await withReceivedFile(sent(file.stream), cleanPicture));
  } finally {
    await files.remove(key).catch((error: unknown) => {
      easel.log({ event: "not_erased", key, error: String(loggedError(error)) });
    });
  }
}

/** Erases what was put an hour ago and Easel never heard of; says how many. Repeatable, from any process. */
export async function sweepDirectUploads({ directUploads, files, clock }: Easel): Promise<number> {
  const left = (await directUploads?.leftSince(plusMs(clock.now(), -forgottenMs))) ?? [];
  for (const key of left) await files.remove(key);
  return left.length;
}

/** What breaks off here is the store's fault and not the picture's. */
async function* sent(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* stream;
  } catch (cause) {
    throw new EaselError("store_unavailable", "A direct upload broke off.", { cause });
  }
}
