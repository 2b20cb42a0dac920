import type { DBSchema } from "idb";
import { indexedStore } from "./indexed-store";

type Schema = DBSchema & { records: { key: string; value: unknown } };

const attempt = indexedStore<Schema>(
  "easel-crash-copy",
  (opened) => void opened.createObjectStore("records"),
);

/**
 * A second copy of small records in IndexedDB, which has them on the disk at once; local storage takes up
 * to five seconds, and a browser killed meanwhile forgets. No verb ever throws. Where IndexedDB is refused,
 * local storage is all there is.
 */
export const crashCopy = {
  put: async (key: string, record: object): Promise<void> => {
    await attempt((opened) => opened.put("records", record, key), null);
  },
  get: async (key: string): Promise<unknown> =>
    await attempt((opened) => opened.get("records", key), null),
};
