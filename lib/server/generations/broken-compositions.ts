import "server-only";
import { and, eq, lt, sql } from "drizzle-orm";
import { generations } from "../database/schema";
import type { Easel } from "../easel";

/** One death may be a deploy's and two an unlucky hour's; three are the picture's. */
const maxDeaths = 3;

/**
 * Writes that the reference's pixels are about to be put back: a process that runs out of memory says
 * nothing, and this is what it leaves behind. False when as many died of it as may.
 */
export async function beginComposition({ database }: Easel, id: string): Promise<boolean> {
  const { brokenCompositions } = generations;
  const begun = await database
    .update(generations)
    .set({ brokenCompositions: sql`${brokenCompositions} + 1` })
    .where(and(eq(generations.id, id), lt(brokenCompositions, maxDeaths)))
    .returning({ id: generations.id });
  return begun.length === 1;
}

/** The process lives, however the work ended. */
export async function outliveComposition({ database }: Easel, id: string): Promise<void> {
  await database.update(generations).set({ brokenCompositions: 0 }).where(eq(generations.id, id));
}
