import type { DBSchema, IDBPDatabase } from "idb";
import { indexedStore } from "../storage/indexed-store";

/** Where a mask outlives its page, by the id of its picture. Neither verb throws. */
export type MaskStore = {
  /** False where this browser keeps nothing (private windows, a full disk). */
  readonly put: (id: string, document: string) => Promise<boolean>;
  /** What was kept, null when nothing was. */
  readonly get: (id: string) => Promise<string | null>;
};

type Schema = DBSchema & { masks: { key: string; value: string } };

export function openMaskStore(): MaskStore {
  const attempt = indexedStore<Schema>(
    "easel-masks",
    (opened) => void opened.createObjectStore("masks"),
  );
  return {
    put: (id, document) => attempt((opened) => write(opened, id, document), false),
    get: async (id) => (await attempt((opened) => opened.get("masks", id), undefined)) ?? null,
  };
}

async function write(opened: IDBPDatabase<Schema>, id: string, document: string) {
  const transaction = opened.transaction("masks", "readwrite");
  const put = transaction.store.put(document, id);
  // At once, not when the worker next rests: a reload may end it before.
  transaction.commit();
  await Promise.all([put, transaction.done]);
  return true;
}
