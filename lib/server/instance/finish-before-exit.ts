import "server-only";
import { setTimeout } from "node:timers/promises";

/** What this process does without anyone waiting for it, and has not ended yet: drives most of all. */
export type Driving = { isStopping: boolean; readonly underWay: Set<Promise<void>> };

/** Longer than any submit takes with its answer (v1: 180 s), and no longer: a database may never come back. */
const atMostMs = 240_000;

/**
 * Lets what is under way end before the server does: an orderly stop in the middle of a submit
 * would lose its answer. Waits for four minutes at the most. Next's own listeners, which close the server
 * and exit, are called afterwards.
 */
export function finishBeforeExit(driving: Driving): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    const listeners = process.rawListeners(signal);
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (driving.isStopping) return;
      driving.isStopping = true;
      const over = Promise.allSettled(driving.underWay);
      void Promise.race([over, setTimeout(atMostMs, null, { ref: false })]).then(() => {
        if (listeners.length === 0) process.exit(0);
        for (const listener of listeners) listener.call(process, signal);
      });
    });
  }
}
