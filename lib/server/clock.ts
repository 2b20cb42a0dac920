import "server-only";
import { setTimeout } from "node:timers/promises";

/** Time, passed in: `now` is written into rows, `monotonicMs` measures what no clock change may bend. */
export type Clock = {
  readonly now: () => Date;
  readonly monotonicMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /**
   * Calls `act` after so long, again and again, until what this returns is called. A slow one may still be
   * under way at the next. It must not reject, and keeps no process alive.
   */
  readonly every: (ms: number, act: () => Promise<void>) => () => void;
};

export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  wait: (ms) => setTimeout(ms),
  every: (ms, act) => {
    const timer = setInterval(() => void act(), ms).unref();
    return () => clearInterval(timer);
  },
};

export function plusMs(time: Date, ms: number): Date {
  return new Date(time.getTime() + ms);
}
