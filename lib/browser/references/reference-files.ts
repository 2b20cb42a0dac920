import { type IDBPDatabase, openDB } from "idb";

/** Where a file outlives the page until it is uploaded, by the key of its reference. No verb throws. */
export type ReferenceFiles = {
  readonly put: (key: string, file: Blob) => Promise<void>;
  /** Null where it was lost: this browser kept nothing, and the page is another one. */
  readonly get: (key: string) => Promise<Blob | null>;
  readonly remove: (key: string) => Promise<void>;
};

const storeName = "files";

/** In IndexedDB, and in memory for as long as the page stands. */
export function openReferenceFiles(): ReferenceFiles {
  const memory = new Map<string, Blob>();
  const database = open().catch(() => null);
  const attempt = async (act: (opened: IDBPDatabase) => Promise<unknown>): Promise<unknown> => {
    const opened = await database;
    return opened === null ? null : act(opened).catch(() => null);
  };
  return {
    put: async (key, file) => {
      memory.set(key, file);
      await attempt((opened) => opened.put(storeName, file, key));
    },
    get: async (key) => {
      const kept = memory.get(key) ?? (await attempt((opened) => opened.get(storeName, key)));
      return kept instanceof Blob ? kept : null;
    },
    remove: async (key) => {
      memory.delete(key);
      await attempt((opened) => opened.delete(storeName, key));
    },
  };
}

// Async, because a browser that refuses may throw at once rather than reject.
async function open(): Promise<IDBPDatabase> {
  return openDB("easel-references", 1, {
    upgrade: (opened) => void opened.createObjectStore(storeName),
  });
}
