import "server-only";

/** A picture of 64 MB at 10 Mbit/s. */
const patienceMs = 60_000;

/**
 * Ends a call to Vercel Blob after a minute. By abort() and not by AbortSignal.timeout, whose error the
 * package takes for one to try again after.
 */
export async function inTime<Result>(
  act: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patienceMs);
  return act(controller.signal).finally(() => clearTimeout(timer));
}
