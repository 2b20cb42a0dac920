import "server-only";
import { plusMs } from "./clock";
import type { Easel } from "./easel";
import { loggedError } from "./log/logged-error";

/**
 * How long what a process holds stays its own after its last sign of life. A killed one's work goes on within
 * ten seconds: a drive comes by once a second.
 */
export const leaseMs = 6_000;
/** Two signs of life may be late. */
const renewEveryMs = 2_000;

/** No step takes as long: one that hangs must not keep a paid picture for as long as its process lives. */
const longestMs = 10 * 60_000;

/** Three times the longest wait, a rate limit's: what ends later was written by a clock that was set back since. */
export const farthestMs = 6 * 60_000;

/**
 * Does work for as long as it takes, and says every two seconds until when it is held: `renew` writes that
 * down, one at a time and for ten minutes at the most. A sign of life that cannot be written is logged, and ends nothing: it does not tell its work that
 * another has it meanwhile.
 */
export async function whileHeld<Result>(
  { clock, log }: Pick<Easel, "clock" | "log">,
  renew: (until: Date) => Promise<unknown>,
  work: () => Promise<Result>,
): Promise<Result> {
  const beganMs = clock.monotonicMs();
  let isRenewing = false;
  const stop = clock.every(renewEveryMs, async () => {
    // A slow database is not asked the faster for it.
    if (isRenewing || clock.monotonicMs() - beganMs > longestMs) return;
    isRenewing = true;
    await renew(plusMs(clock.now(), leaseMs)).catch((error: unknown) =>
      log({ event: "lease_not_renewed", error: String(loggedError(error)) }),
    );
    isRenewing = false;
  });
  try {
    return await work();
  } finally {
    stop();
  }
}
