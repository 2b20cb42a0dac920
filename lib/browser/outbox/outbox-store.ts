import type { DBSchema, IDBPDatabase } from "idb";
import type { NewGeneration } from "@/lib/contract/generation";
import { indexedStore } from "../storage/indexed-store";

/** A request that the server has not acknowledged yet. `createdAt` is in milliseconds of the browser's clock. */
export type OutboxEntry = {
  readonly id: string;
  readonly request: NewGeneration;
  readonly createdAt: number;
};

/** Where entries outlive the page. No verb ever throws. */
export type OutboxStore = {
  readonly put: (entries: readonly OutboxEntry[]) => Promise<void>;
  readonly all: () => Promise<readonly OutboxEntry[]>;
  /** True also where that cannot be read: sending twice is harmless, forgetting is not. */
  readonly has: (id: string) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
};

type Schema = DBSchema & { outbox: { key: string; value: OutboxEntry } };

/** Keeps entries in IndexedDB, and in memory for as long as that is refused (private windows, a full disk). */
export function openOutboxStore(): OutboxStore {
  const memory = new Map<string, OutboxEntry>();
  const attempt = indexedStore<Schema>(
    "easel-outbox",
    (opened) => void opened.createObjectStore("outbox", { keyPath: "id" }),
  );
  return {
    put: async (entries) => {
      const isKept = await attempt((opened) => putAll(opened, entries), false);
      if (!isKept) for (const entry of entries) memory.set(entry.id, entry);
    },
    all: async () => [
      ...(await attempt((opened) => opened.getAll("outbox"), [])),
      ...memory.values(),
    ],
    has: async (id) =>
      memory.has(id) ||
      (await attempt(async (opened) => (await opened.getKey("outbox", id)) !== undefined, true)),
    remove: async (id) => {
      memory.delete(id);
      await attempt((opened) => opened.delete("outbox", id), undefined);
    },
  };
}

async function putAll(opened: IDBPDatabase<Schema>, entries: readonly OutboxEntry[]) {
  // Strict: on the disk before the request leaves, so that a crash cannot forget what may be charged.
  const transaction = opened.transaction("outbox", "readwrite", { durability: "strict" });
  await Promise.all([...entries.map((entry) => transaction.store.put(entry)), transaction.done]);
  return true;
}
