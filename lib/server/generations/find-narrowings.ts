import "server-only";
import { and, count, desc, gt, isNotNull, isNull, max, ne, sql } from "drizzle-orm";
import type { Narrowings } from "@/lib/contract/narrowings";
import { generations } from "../database/schema";
import type { Easel } from "../easel";

/** So many of each at the most: those of most pictures, and the newest batches. */
export const mostNarrowings = { people: 100, tags: 200, batches: 20 };

/** A batch is known by the beginning of its prompt. */
const promptCharacters = 80;

/** The people, tags and batches that the sheet's pictures have; in the trash nobody looks for them. */
export async function findNarrowings(easel: Easel): Promise<Narrowings> {
  const [people, tags, batches] = await Promise.all([
    peopleOf(easel),
    tagsOf(easel),
    batchesOf(easel),
  ]);
  return { people, tags, batches };
}

const onSheet = and(
  isNull(generations.trashedAt),
  isNull(generations.erasedAt),
  ne(generations.state, "cancelled"),
);

async function peopleOf({ database }: Easel): Promise<string[]> {
  const rows = await database
    .select({ name: sql<string>`${generations.madeBy}` })
    .from(generations)
    .where(and(onSheet, isNotNull(generations.madeBy)))
    .groupBy(generations.madeBy)
    .orderBy(desc(count()))
    .limit(mostNarrowings.people);
  return sorted(rows);
}

async function tagsOf({ database }: Easel): Promise<string[]> {
  const tagged = database
    .select({ name: sql<string>`unnest(${generations.tags})`.as("name") })
    .from(generations)
    .where(onSheet)
    .as("tagged");
  const rows = await database
    .select({ name: tagged.name })
    .from(tagged)
    .groupBy(tagged.name)
    .orderBy(desc(count()))
    .limit(mostNarrowings.tags);
  return sorted(rows);
}

async function batchesOf({ database }: Easel): Promise<Narrowings["batches"]> {
  return database
    .select({
      id: sql<string>`${generations.batchId}`,
      prompt: sql<string>`left(min(${generations.input} ->> 'prompt'), ${promptCharacters})`,
      pictureCount: count(),
    })
    .from(generations)
    .where(and(onSheet, isNotNull(generations.batchId)))
    .groupBy(generations.batchId)
    .having(gt(count(), 1))
    .orderBy(desc(max(generations.createdAt)))
    .limit(mostNarrowings.batches);
}

/** As a dictionary has them, whatever the script. */
function sorted(rows: readonly { readonly name: string }[]): string[] {
  return rows.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, "en"));
}
