import "server-only";
import type { Segmind } from "@/lib/segmind/client";
import type { BalanceOutcome } from "@/lib/segmind/outcome";
import { plusMs } from "../clock";
import type { Easel } from "../easel";
import { farthestMs } from "../lease";
import { retryDelayMs } from "../retry-delay";

/** Until when Segmind wants to be left alone. In memory: asking is free, and what another process was told need not be known here. */
const restsUntil = new WeakMap<Segmind, Date>();

/** Asks what the account holds, once a rate limit that this process was told of is over. Free. */
export async function askBalance({ segmind, clock, random }: Easel): Promise<BalanceOutcome> {
  const now = clock.now();
  const rest = restsUntil.get(segmind);
  // What lies farther ahead was written by a clock that was set back since.
  if (rest !== undefined && now < rest && rest < plusMs(now, farthestMs))
    return { kind: "rate_limited", resetAt: rest };
  const answer = await segmind.balance();
  if (answer.kind === "rate_limited") {
    const told = clock.now();
    const waitMs = retryDelayMs({ attempts: 0, resetAt: answer.resetAt, now: told }, random);
    restsUntil.set(segmind, plusMs(told, waitMs));
  }
  return answer;
}
