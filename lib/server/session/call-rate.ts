import "server-only";
import { EaselError } from "@/lib/errors";

/** Enough for a contact sheet that is flicked through; far less than a machine can send. */
const burst = 1_000;
const perSecond = 200;
/** Beyond this many callers those who have been quiet are forgotten. */
const maxCallers = 10_000;

type Bucket = { left: number; atMs: number };

/**
 * How many calls each caller may still make: a bucket of 1,000 that fills by 200 a second, in this
 * process alone. It guards the process, not the money: that is counted in the database.
 */
export class CallRate {
  readonly #buckets = new Map<string, Bucket>();

  /** Counts one call at a monotonic time, or throws when the caller's bucket is empty. */
  count(caller: string, nowMs: number): void {
    const bucket = this.#buckets.get(caller) ?? { left: burst, atMs: nowMs };
    const refill = (Math.max(0, nowMs - bucket.atMs) / 1_000) * perSecond;
    const left = Math.min(burst, bucket.left + refill) - 1;
    if (left < 0) {
      throw new EaselError("too_many_calls", "A caller's bucket is empty.", {
        retryAfterMs: 1_000,
      });
    }
    if (this.#buckets.size >= maxCallers) this.#forgetQuiet(nowMs);
    this.#buckets.set(caller, { left, atMs: nowMs });
  }

  /** A bucket that is full again is as good as none. */
  #forgetQuiet(nowMs: number): void {
    const fullAfterMs = (burst / perSecond) * 1_000;
    for (const [caller, { atMs }] of this.#buckets) {
      if (nowMs - atMs >= fullAfterMs) this.#buckets.delete(caller);
    }
  }
}
