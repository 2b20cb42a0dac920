import "server-only";
import type { Easel } from "../easel";

/** What the rules of a generation's life need of the world: the time, and luck from 0 to 1. */
export type Moment = { readonly now: Date; readonly random: () => number };

export function momentOf({ clock, random }: Pick<Easel, "clock" | "random">): Moment {
  return { now: clock.now(), random };
}
