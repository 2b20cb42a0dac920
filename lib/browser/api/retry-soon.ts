import "client-only";
import type { Revalidator, RevalidatorOptions } from "swr";

const waitMs = { first: 1_000, last: 10_000 };

/** Asks again what failed, at most ten seconds later each time: SWR's own waits grow to a quarter of an hour, and a server that was mended is wanted at once. */
export function retrySoon(
  _error: unknown,
  _key: string,
  _config: unknown,
  revalidate: Revalidator,
  options: Required<RevalidatorOptions>,
): void {
  const ms = Math.min(waitMs.last, waitMs.first * 2 ** (options.retryCount - 1));
  setTimeout(() => void revalidate(options), ms);
}
