import type { Interleaving } from "./schedule";
import { settled } from "./settled";

/** Lets one after the other go on, until all are at their end. */
export async function interleaved(
  all: Promise<unknown>,
  interleaving: Interleaving,
): Promise<void> {
  let isOver = false;
  const end = all.finally(() => (isOver = true));
  end.catch(() => {});
  for (await settled(); !isOver; await settled()) {
    if (interleaving.count() === 0) throw new Error("Everybody waits for somebody else.");
    await interleaving.waitOne();
  }
  await end;
}
