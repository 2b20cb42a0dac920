import "server-only";

const minMs = 1_000;
/** No wait for a rate limit is longer, whatever Segmind names. */
const longestDelayMs = 120_000;

/**
 * How long to wait before the next try, clamped to 1–120 s: until the time Segmind names, or, where it
 * names none, a full-jitter backoff (a random share of a bound that doubles with each try), so that many
 * that failed together do not come back together.
 *
 * @param random 0–1
 */
export function retryDelayMs(
  { attempts, resetAt, now }: { attempts: number; resetAt: Date | null; now: Date },
  random: () => number,
): number {
  const wanted =
    resetAt === null
      ? random() * Math.min(longestDelayMs, 2 * minMs * 2 ** attempts)
      : resetAt.getTime() - now.getTime();
  return Math.min(longestDelayMs, Math.max(minMs, wanted));
}
