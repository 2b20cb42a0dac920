import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Where a mask outlives its page, by the id of its picture. Neither verb throws. */
export type MaskStore = {
  /** False where this browser keeps nothing (private windows, a full disk). */
  readonly put: (id: string, document: string) => Promise<boolean>;
  /** What was kept, null when nothing was. */
  readonly get: (id: string) => Promise<string | null>;
};

type Schema = DBSchema & { masks: { key: string; value: string } };

export function openMaskStore(): MaskStore {
  const database = open().catch(() => null);
  return {
    put: async (id, document) => {
      const opened = await database;
      return opened === null ? false : write(opened, id, document).catch(() => false);
    },
    get: async (id) => {
      const opened = await database;
      return (await opened?.get("masks", id).catch(() => null)) ?? null;
    },
  };
}

// Async, because a browser that refuses may throw at once rather than reject.
async function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>("easel-masks", 1, {
    upgrade: (opened) => void opened.createObjectStore("masks"),
  });
}

async function write(opened: IDBPDatabase<Schema>, id: string, document: string) {
  const transaction = opened.transaction("masks", "readwrite");
  const put = transaction.store.put(document, id);
  // At once, not when the worker next rests: a reload may end it before.
  transaction.commit();
  await Promise.all([put, transaction.done]);
  return true;
}
