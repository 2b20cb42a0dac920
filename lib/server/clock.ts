import "server-only";

/** Time, passed in: `now` is written into rows, `monotonicMs` measures what no clock change may bend. */
export type Clock = { readonly now: () => Date; readonly monotonicMs: () => number };

export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
};

export function plusMs(time: Date, ms: number): Date {
  return new Date(time.getTime() + ms);
}
