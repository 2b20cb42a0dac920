import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Store } from "./store";

/** Files in a folder, each whole or absent: written beside and renamed. Made when the first is kept. */
export function folderStore(folder: string): Store {
  let writes = 0;
  return {
    put: async (name, bytes) => {
      await mkdir(folder, { recursive: true });
      writes += 1;
      const unfinished = path.join(folder, `.${name}.${process.pid}-${writes}`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, path.join(folder, name));
    },
    get: async (name) => {
      const bytes = await unlessMissing(readFile(path.join(folder, name)));
      return bytes === null ? null : new Uint8Array(bytes);
    },
    names: async () => {
      const names = (await unlessMissing(readdir(folder))) ?? [];
      return names.filter((name) => !name.startsWith("."));
    },
    remove: (name) => rm(path.join(folder, name), { force: true }),
  };
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
