import { setImmediate } from "node:timers/promises";
import sharp from "sharp";

/**
 * How many pictures sharp has in hand. It works on threads of its own, whose pace no seed decides, so a
 * run waits for them wherever it chooses who goes on.
 */
let underWay = 0;

const prototype: object = Object.getPrototypeOf(sharp());
for (const name of ["metadata", "stats", "toBuffer"]) {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== "function") throw new Error(`sharp has no ${name}.`);
  Reflect.set(prototype, name, function counted(this: unknown, ...given: unknown[]) {
    underWay += 1;
    const work: unknown = Reflect.apply(original, this, given);
    return Promise.resolve(work).finally(() => (underWay -= 1));
  });
}

/** Resolves when nothing goes on by itself any more: everybody waits for a turn or for the clock. */
export async function settled(): Promise<void> {
  do await setImmediate();
  while (underWay > 0);
}
