import "server-only";
import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import { plusMs } from "../clock";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { heatMapKey, keptKey, originalKey, thumbnailKey } from "./picture-keys";
import { recoverKept } from "./recover";

const daysMs = 24 * 60 * 60_000;
/** How long a picture lies in the trash before it is erased. */
const trashLivesMs = 30 * daysMs;
const batchSize = 100;

/** Puts a generation into the trash. One that is not done is only hidden: it is finished, and its cost counts. */
export async function trashGeneration(
  { database, clock }: Easel,
  { id }: GenerationRow,
): Promise<void> {
  await database
    .update(generations)
    .set({ trashedAt: clock.now() })
    .where(and(eq(generations.id, id), isNull(generations.trashedAt)));
}

/** Takes a generation out of the trash again; one that is not there stays as it is. */
export async function restoreGeneration({ database }: Easel, { id }: GenerationRow): Promise<void> {
  await database
    .update(generations)
    .set({ trashedAt: null })
    .where(and(eq(generations.id, id), isNull(generations.erasedAt)));
}

/**
 * Erases what has lain in the trash for 30 days: files first, then its words. What stays is a stone with
 * its id, request's hash, model, day and cost, so that the same key still gets the same answer, the day's
 * sum still adds up, and its children still know their parent. Repeatable, from any process.
 */
export async function emptyTrash(easel: Easel): Promise<number> {
  const { database, clock, files } = easel;
  const now = clock.now();
  const rows = await database
    .select()
    .from(generations)
    .where(
      and(
        lte(generations.trashedAt, plusMs(now, -trashLivesMs)),
        isNull(generations.erasedAt),
        // What still runs or may still come is not thrown away before it is there.
        inArray(generations.state, ["done", "failed", "cancelled"]),
      ),
    )
    .limit(batchSize);
  for (const row of rows) {
    // Whose picture came without a word was paid: it is finished first, for its cost and for its files.
    if (row.failureCode === "marked_not_charged") await recoverKept(easel, [row]);
    if (row.image !== null) await files.remove(originalKey(row.id, row.image));
    if (row.protect?.kept === true) await files.remove(keptKey(row.id, row.protect.image));
    await files.remove(heatMapKey(row.id));
    await files.remove(thumbnailKey(row.id));
    await database
      .update(generations)
      .set({
        erasedAt: now,
        input: { prompt: "" },
        image: null,
        title: null,
        tags: [],
        outputUrl: null,
        references: [],
        mask: null,
        protect: null,
      })
      // What has begun to come since is erased when it is there.
      .where(and(eq(generations.id, row.id), eq(generations.state, row.state)));
  }
  return rows.length;
}
