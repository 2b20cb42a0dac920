import "server-only";
import type { Easel } from "../easel";

/** The first waits; after them one a minute. */
const waitsMs = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000];
const lastWaitMs = 60_000;

/** Long enough for a database or a disk that comes back. */
const shortMs = 120_000;

/**
 * Does again what failed, with longer and longer waits, for two minutes unless told otherwise; rejects with
 * the last failure. For writing down what only this process knows: the answer to a submit is not told a
 * second time.
 */
export async function insist<Result>(
  { clock }: Easel,
  act: () => Promise<Result>,
  forMs = shortMs,
): Promise<Result> {
  let waitedMs = 0;
  for (let tries = 0; waitedMs < forMs; tries += 1) {
    try {
      return await act();
    } catch {
      const waitMs = waitsMs[tries] ?? lastWaitMs;
      waitedMs += waitMs;
      await clock.wait(waitMs);
    }
  }
  return act();
}
