import "server-only";
import { z } from "zod";
import { and, asc, count, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Generation, GenerationList } from "@/lib/contract/generation";
import { activeStates } from "@/lib/contract/generation-state";
import { EaselError } from "@/lib/errors";
import type { Database } from "../database/open-database";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { findUploads } from "../uploads/keep-upload";
import { type Cursor, formatCursor } from "./cursor";
import { findEvidence } from "./find-evidence";
import { rowsOf } from "./list-filter";
import type { ListQuery } from "./list-query";
import { presentGeneration } from "./present-generation";

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

/** The row with this id, or null. */
export async function findRow(
  { database }: { readonly database: Pick<Database, "select"> },
  id: string,
): Promise<GenerationRow | null> {
  const [row] = await database.select().from(generations).where(eq(generations.id, id));
  return row ?? null;
}

/** The row with the id of an address, or `not_found`: what is no UUID is nobody's id. */
export async function requireRow(easel: Easel, id: unknown): Promise<GenerationRow> {
  const { data } = z.uuid().safeParse(id);
  const row = data === undefined ? null : await findRow(easel, data);
  if (row === null) throw new EaselError("not_found", "There is no such generation.");
  return row;
}

/** A row as it is told to people, with its place in line and the evidence of what became of it. */
export async function tell(easel: Easel, row: GenerationRow): Promise<Generation> {
  const [told] = await tellAll(easel, [row], easel.clock.now());
  if (told === undefined) throw new Error(`Generation ${row.id} was not told.`);
  return told;
}

async function tellAll(
  easel: Easel,
  rows: readonly GenerationRow[],
  now: Date,
): Promise<Generation[]> {
  const places = await placesOf(easel, rows);
  const ids = rows.flatMap(({ references, mask }) =>
    mask === null ? references : [...references, mask],
  );
  const uploads = await findUploads(easel, ids);
  const evidence = await findEvidence(easel, rows);
  return rows.map((row) =>
    presentGeneration(row, {
      now,
      place: places.get(row.id) ?? null,
      uploads,
      evidence: evidence.get(row.id) ?? null,
      canStore: easel.store?.isWritable ?? true,
    }),
  );
}

/** Whether anything is left for `drive` to do. */
export async function isAnyActive({ database }: Easel): Promise<boolean> {
  const [row] = await database
    .select({ count: count() })
    .from(generations)
    .where(inArray(generations.state, activeStates));
  return row !== undefined && row.count > 0;
}

/** Comes after the cursor in the order of newest first. */
export function isBefore({ createdAt, id }: Cursor) {
  return or(
    lt(generations.createdAt, createdAt),
    and(eq(generations.createdAt, createdAt), lt(generations.id, id)),
  );
}

async function placesOf(
  { database }: Easel,
  rows: readonly GenerationRow[],
): Promise<ReadonlyMap<string, number>> {
  if (!rows.some((row) => row.state === "waiting")) return new Map();
  const line = await database
    .select({ id: generations.id })
    .from(generations)
    .where(eq(generations.state, "waiting"))
    .orderBy(asc(generations.createdAt), asc(generations.id));
  return new Map(line.map((row, index) => [row.id, index + 1]));
}
