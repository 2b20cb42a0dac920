import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Generation } from "@/lib/contract/generation";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { findUploads } from "../uploads/keep-upload";
import { findEvidence } from "./find-evidence";
import { presentGeneration } from "./present-generation";

/** A row as it is told to people, with its place in line and the evidence of what became of it. */
export async function tell(easel: Easel, row: GenerationRow): Promise<Generation> {
  const [told] = await tellAll(easel, [row], easel.clock.now());
  if (told === undefined) throw new Error(`Generation ${row.id} was not told.`);
  return told;
}

/** The same for many, for as few queries as for one. */
export async function tellAll(
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
