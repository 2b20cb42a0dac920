import "server-only";
import { eq } from "drizzle-orm";
import { judgementSchema } from "@/lib/contract/generation";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { validated } from "../requests/validated";

/** Writes down what a person thinks of a picture. Touches nothing else of its row, whatever state it is in. */
export async function judgeGeneration(
  { database }: Easel,
  row: GenerationRow,
  body: unknown,
): Promise<GenerationRow> {
  const { starred, ...rest } = validated(
    judgementSchema,
    body,
    "The judgement has the wrong shape.",
  );
  const change = { ...rest, ...(starred === undefined ? {} : { isStarred: starred }) };
  if (Object.keys(change).length === 0) return row;
  const [judged] = await database
    .update(generations)
    .set(change)
    .where(eq(generations.id, row.id))
    .returning();
  return judged ?? row;
}
