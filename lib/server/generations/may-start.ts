import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { generations } from "../database/schema";
import type { Easel } from "../easel";
import { loggedError } from "../logged-error";

const { state, waitingFor } = generations;
const isWaiting = eq(state, "waiting");

/** Nothing new is sent while its picture could not be kept, and those that wait are told why. */
export async function mayStart(easel: Easel): Promise<boolean> {
  const { database } = easel;
  if ((await database.$count(generations, isWaiting)) === 0) return false;
  const canStore = await isStoreWritable(easel);
  await (canStore
    ? database
        .update(generations)
        .set({ waitingFor: null })
        .where(and(isWaiting, eq(waitingFor, "storage")))
    : database
        .update(generations)
        .set({ waitingFor: "storage" })
        .where(and(isWaiting, isNull(waitingFor))));
  return canStore;
}

/** A paid picture that could not be stored counts for more than a check: a full disk still takes a small file. */
async function isStoreWritable({ database, files, log }: Easel): Promise<boolean> {
  const [stuck] = await database
    .select({ count: count() })
    .from(generations)
    .where(and(eq(state, "collecting"), eq(waitingFor, "storage")));
  if (stuck !== undefined && stuck.count > 0) return false;
  try {
    await files.check();
    return true;
  } catch (error) {
    log({ event: "store_not_writable", error: String(loggedError(error)) });
    return false;
  }
}
