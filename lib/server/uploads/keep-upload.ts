import "server-only";
import { createHash } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { EaselError } from "@/lib/errors";
import { type Upload, uploadIdSchema } from "@/lib/contract/upload";
import { type UploadRow, uploads } from "../database/schema";
import type { Easel } from "../easel";
import { putDerived } from "../files/put-derived";
import type { Cleaned } from "./clean";

/** Keeps a cleaned picture under the hash of its bytes: the same one twice, also at once, is stored once. */
export async function keepUpload(
  { database, files, clock }: Easel,
  { bytes, thumbnail, contentType, width, height }: Cleaned,
): Promise<UploadRow> {
  const id = createHash("sha256").update(bytes).digest("hex");
  await files.put(uploadKey(id), bytes);
  await putDerived(files, uploadThumbnailKey(id), thumbnail);
  const row = { id, contentType, width, height, bytes: bytes.byteLength, createdAt: clock.now() };
  const [kept] = await database
    .insert(uploads)
    .values(row)
    // A sweep looks at its age: given again, it is young again.
    .onConflictDoUpdate({ target: uploads.id, set: { createdAt: row.createdAt } })
    .returning();
  if (kept === undefined) throw new Error(`Upload ${id} was neither inserted nor found.`);
  return kept;
}

/** The upload with the id of an address, or `not_found`. */
export async function requireUpload({ database }: Easel, id: unknown): Promise<UploadRow> {
  const { data } = uploadIdSchema.safeParse(id);
  const [row] =
    data === undefined ? [] : await database.select().from(uploads).where(eq(uploads.id, data));
  if (row === undefined) throw new EaselError("not_found", "There is no such upload.");
  return row;
}

/** Uploads by their ids. */
export async function findUploads(
  { database }: { readonly database: Pick<Easel["database"], "select"> },
  ids: readonly string[],
): Promise<ReadonlyMap<string, UploadRow>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .select()
    .from(uploads)
    .where(inArray(uploads.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** An upload as it is told to people. */
export function presentUpload({ id, width, height, bytes, contentType }: UploadRow): Upload {
  const url = `/api/uploads/${id}`;
  return { id, width, height, bytes, contentType, url, thumbnailUrl: `${url}?thumbnail=1` };
}

export function uploadKey(id: string): string {
  return `uploads/${id}`;
}

export function uploadThumbnailKey(id: string): string {
  return `upload-thumbnails/${id}`;
}
