import type { Point } from "./points";

/** How a point is met one time. */
export type Way = {
  /** Generations asked for at once. */
  readonly count: number;
  /** Which pass of the point is the last. */
  readonly nth: number;
  /** How long the server lives on beyond it. */
  readonly delayMs: number;
};

/** One generation, and the end at the very point. */
export const exactWay: Way = { count: 1, nth: 1, delayMs: 0 };

const most = 3;
const mostDelayMs = 40;

/** Several generations at once, at any pass of the point, and a little beyond it. */
export function anyWay({ isTogether, isCancel }: Point, random: () => number): Way {
  const isOnce = isTogether === true || isCancel === true;
  return {
    count: most,
    nth: isOnce ? 1 : 1 + Math.floor(random() * most),
    delayMs: Math.floor(random() * mostDelayMs),
  };
}
