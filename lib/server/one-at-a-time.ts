import "server-only";

/** Next gives routes and instrumentation each a copy of this module, and memory is one process's. */
const shared: { [key: symbol]: Promise<unknown> | undefined } = globalThis;
const key = Symbol.for("easel.protect");

/** Begins this work when all that was asked for before has ended, well or badly. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const result = (shared[key] ?? Promise.resolve()).then(work);
  shared[key] = result.catch(() => undefined);
  return result;
}
