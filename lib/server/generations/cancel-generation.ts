import "server-only";
import { and, eq } from "drizzle-orm";
import { EaselError } from "@/lib/errors";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { findRow } from "./find-generations";

/** Takes a generation that still waits out of the line, free of charge. Cancelling twice is fine; later than that is refused. */
export async function cancelGeneration(easel: Easel, id: string): Promise<GenerationRow> {
  const [cancelled] = await easel.database
    .update(generations)
    .set({
      state: "cancelled",
      held: 0,
      finishedAt: easel.clock.now(),
      // Whoever brings its references to Segmind has nothing to write any more.
      lease: null,
      leaseUntil: null,
    })
    .where(and(eq(generations.id, id), eq(generations.state, "waiting")))
    .returning();
  if (cancelled !== undefined) return cancelled;

  const row = await findRow(easel, id);
  if (row === null) throw new EaselError("not_found", `There is no generation ${id}.`);
  if (row.state === "cancelled") return row;
  throw new EaselError("already_submitted", `Generation ${id} is ${row.state}.`);
}
