import { EaselError } from "@/lib/errors";
import type { FileStore } from "../../files/file-store";
import { cutBytes } from "./faults";
import type { Process } from "./process";

/** A store whose writes can be refused, as by a full disk, and interrupted. */
export type MemoryFiles = {
  readonly storeOf: (process: Process) => FileStore;
  /** A file that was there before anything began. */
  readonly add: (key: string, bytes: Uint8Array) => void;
  /** What generations left, but for what v1 cut short: half a picture may stay where it is. */
  readonly keys: () => readonly string[];
};

export function createMemoryFiles(isFull: () => boolean): MemoryFiles {
  const kept = new Map<string, Uint8Array>();
  const refuseWhenFull = () => {
    if (isFull()) throw new EaselError("store_unavailable", "The disk is full.");
  };
  return {
    add: (key, bytes) => void kept.set(key, bytes),
    keys: () =>
      [...kept]
        .filter(([key, bytes]) => !key.startsWith("uploads/") && bytes.byteLength !== cutBytes)
        .map(([key]) => key),
    storeOf: (process) => ({
      put: (key, bytes) =>
        process.pass(actOf(key), async () => {
          refuseWhenFull();
          if (!(bytes instanceof Uint8Array)) throw new Error("No generation is kept as a stream.");
          kept.set(key, bytes);
        }),
      read: async (key) => {
        const bytes = kept.get(key);
        if (bytes === undefined) return null;
        return { stream: new Blob([Buffer.from(bytes)]).stream(), bytes: bytes.byteLength };
      },
      size: async (key) => kept.get(key)?.byteLength ?? null,
      remove: async (key) => void kept.delete(key),
      check: async () => refuseWhenFull(),
    }),
  };
}

function actOf(key: string): "original" | "thumbnail" | "kept" {
  if (key.includes("original")) return "original";
  return key.includes("thumbnail") ? "thumbnail" : "kept";
}
