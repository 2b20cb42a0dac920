import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { FileStore } from "./file-store";

/**
 * Keeps files in a local folder. A file is written in a folder of what is unfinished, flushed and renamed,
 * so that what stands under a key is whole, whatever is killed and when.
 */
export function localFiles(folder: string): FileStore {
  const unfinished = unfinishedIn(folder);
  return {
    put: (key, bytes) => writeWhole(path.join(folder, key), bytes, unfinished),
    check: async () => {
      const probe = path.join(unfinished, `probe-${randomUUID()}`);
      await writeWhole(probe, new Uint8Array([0]), unfinished);
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

/** Removes what a killed process left half written. For whoever has the folder to itself, before it writes there. */
export async function removeUnfinished(folder: string): Promise<void> {
  await rm(unfinishedIn(folder), { recursive: true, force: true });
}

function unfinishedIn(folder: string): string {
  return path.join(folder, ".unfinished");
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

async function writeWhole(target: string, bytes: Uint8Array, unfinished: string): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  await mkdir(unfinished, { recursive: true });
  const temporary = path.join(unfinished, `${randomUUID()}-${path.basename(target)}`);
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
