import "server-only";
import { and, count, eq } from "drizzle-orm";
import { generations } from "../database/schema";
import type { Easel } from "../easel";
import { loggedError } from "../log/logged-error";

const { state, waitingFor } = generations;

/** Nothing new is sent while its picture could not be kept, and `easel.store` tells those that wait. */
export async function mayStart(easel: Easel): Promise<boolean> {
  if ((await easel.database.$count(generations, eq(state, "waiting"))) === 0) return false;
  const isWritable = await isStoreWritable(easel);
  if (easel.store !== undefined) easel.store.isWritable = isWritable;
  return isWritable;
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
