import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { generationRow } from "./generation-row";

/** Stores rows of which a test says only what it is about, each with an id of its own. */
export async function storeGenerations(
  { database }: Pick<Easel, "database">,
  ...rows: readonly Partial<GenerationRow>[]
): Promise<void> {
  await database
    .insert(generations)
    .values(rows.map((given) => generationRow({ id: crypto.randomUUID(), ...given })));
}
