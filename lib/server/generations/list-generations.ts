import "server-only";
import { and, eq, lt, or, sql } from "drizzle-orm";
import type { GenerationList } from "@/lib/contract/generation";
import { generations } from "../database/schema";
import type { Easel } from "../easel";
import { type Cursor, formatCursor } from "./cursor";
import { rowsOf } from "./list-filter";
import type { ListQuery } from "./list-query";
import { tellAll } from "./tell-generation";

/** As the index is sorted, to the word: without it every page would sort the whole library. */
const newestFirst = [
  sql`${generations.createdAt} desc nulls last`,
  sql`${generations.id} desc nulls last`,
];

/** A page of generations, newest first; cancelled ones are not shown. */
export async function listGenerations(
  easel: Easel,
  { cursor, limit, filter }: ListQuery,
): Promise<GenerationList> {
  const rows = await easel.database
    .select()
    .from(generations)
    .where(and(rowsOf(filter), cursor === null ? undefined : isBefore(cursor)))
    .orderBy(...newestFirst)
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const now = easel.clock.now();
  return {
    items: await tellAll(easel, page, now),
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last) : null,
    now: now.toISOString(),
  };
}

/** Comes after the cursor in the order of newest first. */
export function isBefore({ createdAt, id }: Cursor) {
  return or(
    lt(generations.createdAt, createdAt),
    and(eq(generations.createdAt, createdAt), lt(generations.id, id)),
  );
}
