import type { DBSchema } from "idb";
import { indexedStore } from "../storage/indexed-store";

/** Where a file outlives the page until it is uploaded, by the key of its reference. No verb throws. */
export type ReferenceFiles = {
  readonly put: (key: string, file: Blob) => Promise<void>;
  /** Null where it was lost: this browser kept nothing, and the page is another one. */
  readonly get: (key: string) => Promise<Blob | null>;
  readonly remove: (key: string) => Promise<void>;
};

type Schema = DBSchema & { files: { key: string; value: unknown } };

/** In IndexedDB, and in memory for as long as the page stands. */
export function openReferenceFiles(): ReferenceFiles {
  const memory = new Map<string, Blob>();
  const attempt = indexedStore<Schema>(
    "easel-references",
    (opened) => void opened.createObjectStore("files"),
  );
  return {
    put: async (key, file) => {
      memory.set(key, file);
      await attempt((opened) => opened.put("files", file, key), null);
    },
    get: async (key) => {
      const kept = memory.get(key) ?? (await attempt((opened) => opened.get("files", key), null));
      return kept instanceof Blob ? kept : null;
    },
    remove: async (key) => {
      memory.delete(key);
      await attempt((opened) => opened.delete("files", key), undefined);
    },
  };
}
