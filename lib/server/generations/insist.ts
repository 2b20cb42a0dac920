import "server-only";
import type { Easel } from "../easel";

/** Two minutes in all, less than a lease: long enough for a database or a disk that comes back. */
const waitsMs = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000];

/**
 * Does again what failed, with longer and longer waits; rejects with the last failure. For writing down
 * what only this process knows: the answer to a submit is not told a second time.
 */
export async function insist<Result>(
  { clock }: Easel,
  act: () => Promise<Result>,
): Promise<Result> {
  for (const waitMs of waitsMs) {
    try {
      return await act();
    } catch {
      await clock.wait(waitMs);
    }
  }
  return act();
}
