import { EaselError } from "@/lib/errors";
import type { FileStore } from "../../files/file-store";
import type { Process } from "./process";

/** A store whose writes can be refused, as by a full disk, and interrupted. */
export type MemoryFiles = {
  readonly storeOf: (process: Process) => FileStore;
  /** A file that was there before anything began. */
  readonly addUpload: (id: string, bytes: Uint8Array) => void;
  /** What generations left, without the uploads. */
  readonly keys: () => readonly string[];
};

export function createMemoryFiles(isFull: () => boolean): MemoryFiles {
  const kept = new Map<string, Uint8Array>();
  const refuseWhenFull = () => {
    if (isFull()) throw new EaselError("store_unavailable", "The disk is full.");
  };
  return {
    addUpload: (id, bytes) => void kept.set(`uploads/${id}`, bytes),
    keys: () => [...kept.keys()].filter((key) => !key.startsWith("uploads/")),
    storeOf: (process) => ({
      put: async (key, bytes) => {
        await process.step("before a file");
        refuseWhenFull();
        kept.set(key, bytes);
        await process.step("after a file");
      },
      read: async (key) => {
        const bytes = kept.get(key);
        if (bytes === undefined) return null;
        return { stream: new Blob([Buffer.from(bytes)]).stream(), bytes: bytes.byteLength };
      },
      remove: async (key) => void kept.delete(key),
      check: async () => refuseWhenFull(),
    }),
  };
}
