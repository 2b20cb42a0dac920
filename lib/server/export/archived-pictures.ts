import "server-only";
import { asc, desc, inArray } from "drizzle-orm";
import type { MissingPictures } from "@/lib/contract/missing-pictures";
import { EaselError } from "@/lib/errors";
import { type GenerationRow, generations, type StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import { shownImage } from "../generations/present-protection";
import { hasPictureFile } from "../generations/open-picture";

/** A generation with the picture that people see. */
export type ArchivedPicture = { readonly row: GenerationRow; readonly image: StoredImage };

/** Those of these generations that have a picture, in the order of the sheet. `not_found` where none has. */
export async function findPictures(
  { database }: Easel,
  ids: readonly string[],
): Promise<readonly ArchivedPicture[]> {
  const rows = await database
    .select()
    .from(generations)
    .where(inArray(generations.id, [...ids]))
    .orderBy(desc(generations.createdAt), asc(generations.id));
  const pictures = rows.flatMap((row) => {
    const image = shownImage(row);
    return image === null ? [] : [{ row, image }];
  });
  if (pictures.length === 0) throw new EaselError("not_found", "None of these has a picture.");
  return pictures;
}

/** As many as are looked for at one time: a store at the other end of a line bears no more. */
const looksAtOnce = 16;

/** Those whose file is not in the store. Opens none. */
export async function findMissing(
  easel: Easel,
  pictures: readonly ArchivedPicture[],
): Promise<readonly ArchivedPicture[]> {
  const missing: ArchivedPicture[] = [];
  for (let at = 0; at < pictures.length; at += looksAtOnce) {
    const some = pictures.slice(at, at + looksAtOnce);
    const isThere = await Promise.all(some.map(({ row }) => hasPictureFile(easel, row)));
    missing.push(...some.filter((_, index) => isThere[index] === false));
  }
  return missing;
}

/** What an archive of these would have to leave out. */
export async function tellMissing(easel: Easel, ids: readonly string[]): Promise<MissingPictures> {
  const pictures = await findPictures(easel, ids);
  const missing = await findMissing(easel, pictures);
  return {
    pictureCount: pictures.length,
    missing: missing.map(({ row }) => ({
      id: row.id,
      name: nameOf(row),
      finishedAt: row.finishedAt?.toISOString() ?? null,
    })),
  };
}

/** What a person calls it, or what it was asked for as. */
export function nameOf({ title, input }: GenerationRow): string {
  return title ?? String(input.prompt);
}
