import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import type { FileStore } from "./file-store";

/**
 * Keeps files in a local folder. A file is written under a temporary name, flushed and renamed, so that
 * what stands under a key is whole, whatever is killed and when.
 */
export function localFiles(folder: string): FileStore {
  return {
    put: (key, bytes) => writeWhole(path.join(folder, key), bytes),
    remove: async (key) => {
      const target = path.join(folder, key);
      await rm(target, { force: true });
      // The folder of a picture's files goes with its last file.
      await rmdir(path.dirname(target)).catch(() => {});
    },
    check: async () => {
      const probe = path.join(folder, `.probe-${randomUUID()}`);
      await writeWhole(probe, new Uint8Array([0]));
      await rm(probe);
    },
    read: async (key) => {
      const file = await open(path.join(folder, key)).catch(nullWhenAbsent);
      if (file === null) return null;
      const { size } = await file.stat();
      return { stream: streamOf(file), bytes: size };
    },
  };
}

const chunkBytes = 256 * 1024;

/** Reads only as fast as it is read from, and closes the file at its end or when its reader leaves. */
function streamOf(file: FileHandle): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(chunkBytes));
      if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
      await file.close();
      controller.close();
    },
    cancel: () => file.close(),
  });
}

async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** A rename is only safe from a power cut when its folder is flushed too. Windows cannot and need not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
