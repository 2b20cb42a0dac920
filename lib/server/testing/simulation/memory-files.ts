import type { FileStore } from "../../files/file-store";
import { cutBytes } from "./faults";
import type { Process } from "./process";

/** A store whose writes can be refused, as by a full disk, and interrupted. */
export type MemoryFiles = {
  readonly storeOf: (process: Process) => FileStore;
  /** What is kept, but for what v1 cut short: half a picture may stay where it is. */
  readonly keys: () => readonly string[];
};

export function createMemoryFiles(isFull: () => boolean): MemoryFiles {
  const kept = new Map<string, Uint8Array>();
  const refuseWhenFull = () => {
    if (isFull()) throw Object.assign(new Error("The disk is full."), { code: "ENOSPC" });
  };
  return {
    keys: () => [...kept].filter(([, bytes]) => bytes.byteLength !== cutBytes).map(([key]) => key),
    storeOf: (process) => ({
      put: (key, bytes) =>
        process.pass(key.includes("thumbnail") ? "thumbnail" : "original", async () => {
          refuseWhenFull();
          kept.set(key, bytes);
        }),
      read: async (key) => {
        const bytes = kept.get(key);
        if (bytes === undefined) return null;
        return { stream: new Blob([Buffer.from(bytes)]).stream(), bytes: bytes.byteLength };
      },
      check: async () => refuseWhenFull(),
    }),
  };
}
