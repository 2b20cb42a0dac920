import type { Store } from "./store";

const quarterGibibyte = 256 * 1024 * 1024;

/** Forgets the oldest files once they come to more than so many bytes: a long session does not grow without end. */
export function memoryStore(maxBytes = quarterGibibyte): Store {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let totalBytes = 0;
  const remove = (name: string) => {
    totalBytes -= files.get(name)?.byteLength ?? 0;
    files.delete(name);
  };
  return {
    put: async (name, bytes) => {
      remove(name);
      files.set(name, new Uint8Array(bytes));
      totalBytes += bytes.byteLength;
      for (const oldest of files.keys()) {
        if (totalBytes <= maxBytes || oldest === name) break;
        remove(oldest);
      }
    },
    get: async (name) => files.get(name) ?? null,
    names: async () => [...files.keys()],
    remove: async (name) => remove(name),
  };
}
