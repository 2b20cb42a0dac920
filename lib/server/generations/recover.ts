import "server-only";
import type { Easel } from "../easel";
import { releaseLeases } from "./claim";
import { recordInterruptedSubmits } from "./record";

/**
 * For the start of a server that has its database to itself: whoever held a lease is dead, and nobody
 * knows what became of a submit that was under way.
 */
export async function recover(easel: Easel): Promise<void> {
  await releaseLeases(easel);
  for (const id of await recordInterruptedSubmits(easel)) {
    easel.log({ event: "submit_outcome_unknown", generation: id });
  }
}
