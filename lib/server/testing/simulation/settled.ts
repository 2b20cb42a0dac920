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

/** Work that gives way to others does so for one round of the event loop at a time. */
const quietRounds = 3;

/** Resolves when nothing goes on by itself any more: everybody waits for a turn or for the clock. */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < quietRounds; quiet = underWay > 0 ? 0 : quiet + 1)
    await setImmediate();
}
