import "server-only";
import { setTimeout } from "node:timers/promises";

/** Time, passed in: `now` is written into rows, `monotonicMs` measures what no clock change may bend. */
export type Clock = {
  readonly now: () => Date;
  readonly monotonicMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  wait: (ms) => setTimeout(ms),
};

export function plusMs(time: Date, ms: number): Date {
  return new Date(time.getTime() + ms);
}
