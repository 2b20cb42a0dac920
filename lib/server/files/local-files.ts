import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { EaselError } from "@/lib/errors";
import type { FileStore, StoredFile } from "./file-store";
import { requireRoom } from "./room";

/** Two of the largest pictures that Easel takes: room for those that are on their way. */
const roomBytes = 128 * 1024 * 1024;

/**
 * Keeps files in a local folder. A file is written in a folder of what is unfinished, flushed and renamed,
 * so that what stands under a key is whole, whatever is killed and when.
 */
export function localFiles(folder: string): FileStore {
  const unfinished = unfinishedIn(folder);
  return {
    put: (key, bytes) => orUnavailable(writeWhole(path.join(folder, key), bytes, unfinished)),
    remove: (key) => orUnavailable(remove(path.join(folder, key))),
    check: () => orUnavailable(check(folder, unfinished)),
    read: (key) => orUnavailable(read(path.join(folder, key))),
  };
}

/**
 * Removes what a killed process left half written: all of it for whoever has the folder to itself, before
 * it writes there; among other processes only what is older than a write can last.
 */
export async function removeUnfinished(folder: string, olderThanMs = 0): Promise<void> {
  const unfinished = unfinishedIn(folder);
  const limit = Date.now() - olderThanMs;
  for (const name of (await readdir(unfinished).catch(nullWhenAbsent)) ?? []) {
    const file = path.join(unfinished, name);
    const found = await stat(file).catch(nullWhenAbsent);
    if (olderThanMs === 0 || (found !== null && found.mtimeMs < limit))
      await rm(file, { force: true });
  }
}

function unfinishedIn(folder: string): string {
  return path.join(folder, ".unfinished");
}

async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((cause: unknown) => {
    throw new EaselError("store_unavailable", String(cause), { cause });
  });
}

async function check(folder: string, unfinished: string): Promise<void> {
  const probe = path.join(unfinished, `probe-${randomUUID()}`);
  await writeWhole(probe, new Uint8Array([0]), unfinished);
  await rm(probe);
  await requireRoom(folder, roomBytes);
}

async function remove(target: string): Promise<void> {
  await rm(target, { force: true });
  // The folder of a picture's files goes with its last file.
  await rmdir(path.dirname(target)).catch(() => {});
}

async function read(target: string): Promise<StoredFile | null> {
  const found = await stat(target).catch(nullWhenAbsent);
  return found === null ? null : { stream: streamOf(target), bytes: found.size };
}

const chunkBytes = 256 * 1024;

/**
 * Opens the file when it is first read from, so that an answer nobody reads leaves nothing open; reads
 * only as fast as it is read from, and closes the file at its end or when its reader leaves.
 */
function streamOf(target: string): ReadableStream<Uint8Array> {
  let file: FileHandle | null = null;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        file ??= await open(target);
        const { bytesRead, buffer } = await file.read(new Uint8Array(chunkBytes));
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await file.close();
        controller.close();
      },
      cancel: () => file?.close(),
    },
    { highWaterMark: 0 },
  );
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
