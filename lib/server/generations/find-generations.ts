import "server-only";
import { z } from "zod";
import { count, eq, inArray } from "drizzle-orm";
import { activeStates } from "@/lib/contract/generation-state";
import { EaselError } from "@/lib/errors";
import type { Database } from "../database/open-database";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";

/** The row with this id, or null. */
export async function findRow(
  { database }: { readonly database: Pick<Database, "select"> },
  id: string,
): Promise<GenerationRow | null> {
  const [row] = await database.select().from(generations).where(eq(generations.id, id));
  return row ?? null;
}

/** The row with the id of an address, or `not_found`. */
export async function requireRow(easel: Easel, id: unknown): Promise<GenerationRow> {
  const row = await findRow(easel, requireId(id));
  if (row === null) throw noSuchGeneration();
  return row;
}

/** The id of an address as rows and files have it, or `not_found`: what is no UUID is nobody's id. */
export function requireId(id: unknown): string {
  const { data } = z.uuid().safeParse(id);
  if (data === undefined) throw noSuchGeneration();
  return data.toLowerCase();
}

function noSuchGeneration(): EaselError {
  return new EaselError("not_found", "There is no such generation.");
}

/** Whether anything is left for `drive` to do. */
export async function isAnyActive({ database }: Easel): Promise<boolean> {
  const [row] = await database
    .select({ count: count() })
    .from(generations)
    .where(inArray(generations.state, activeStates));
  return row !== undefined && row.count > 0;
}
