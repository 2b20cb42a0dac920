import { openDB, type IDBPDatabase } from "idb";

/**
 * A second copy of small records in IndexedDB, which has them on the disk at once; local storage takes up
 * to five seconds, and a browser killed meanwhile forgets. No verb ever throws.
 */
export const crashCopy = {
  put: async (key: string, record: object): Promise<void> => {
    await attempt((opened) => opened.put(storeName, record, key));
  },
  get: async (key: string): Promise<unknown> =>
    await attempt((opened) => opened.get(storeName, key)),
};

const storeName = "records";

let database: Promise<IDBPDatabase> | null = null;

/** Null where IndexedDB is refused: then local storage is all there is. */
async function attempt(act: (opened: IDBPDatabase) => Promise<unknown>): Promise<unknown> {
  try {
    database ??= openDB("easel-crash-copy", 1, {
      upgrade: (opened) => void opened.createObjectStore(storeName),
    });
    return await act(await database);
  } catch {
    return null;
  }
}
