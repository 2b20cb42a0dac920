import "server-only";
import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { plusMs } from "../clock";
import { generations, uploads } from "../database/schema";
import type { Easel } from "../easel";
import { uploadKey, uploadThumbnailKey } from "./keep-upload";

const daysMs = 24 * 60 * 60_000;
/** A draft may hold a picture for weeks before a generation starts from it. */
const unusedLivesMs = 30 * daysMs;
const batchSize = 100;

/**
 * Erases uploads that are 30 days old and that no generation starts from; says how many. Repeatable, from
 * any process. Who asks for one at that very moment hears that it is no longer there, free of charge.
 */
export async function sweepUploads({ database, clock, files }: Easel): Promise<number> {
  const isUnused = and(
    lte(uploads.createdAt, plusMs(clock.now(), -unusedLivesMs)),
    sql`not exists (
      select 1 from ${generations}
      where ${generations.mask} = ${uploads.id} or ${generations.references} ? ${uploads.id}
    )`,
  );
  const unused = database.select({ id: uploads.id }).from(uploads).where(isUnused).limit(batchSize);
  const swept = await database
    .delete(uploads)
    .where(and(inArray(uploads.id, unused), isUnused))
    .returning({ id: uploads.id });
  for (const { id } of swept) {
    // Given again meanwhile, it is wanted.
    if ((await database.$count(uploads, eq(uploads.id, id))) > 0) continue;
    await files.remove(uploadKey(id));
    await files.remove(uploadThumbnailKey(id));
  }
  return swept.length;
}
