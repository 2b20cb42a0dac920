import "server-only";
import { randomUUID } from "node:crypto";
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
} from "node:fs/promises";
import path from "node:path";
import { EaselError } from "@/lib/errors";
import { sha256Of } from "./content";
import {
  type Content,
  type FileStore,
  KeyTakenError,
  type Part,
  type StoredFile,
} from "./file-store";
import { requireRoom } from "./room";

/** Two of the largest pictures that Easel takes: room for those that are on their way. */
const roomBytes = 128 * 1024 * 1024;

/**
 * Keeps files in a local folder. A file is written in a folder of what is unfinished, flushed and linked,
 * so that what stands under a key is whole, whatever is killed and when.
 */
export function localFiles(folder: string): FileStore {
  const unfinished = unfinishedIn(folder);
  return {
    put: (key, content) => orUnavailable(keep(folder, key, content)),
    remove: (key) => orUnavailable(remove(path.join(folder, key))),
    check: () => orUnavailable(check(folder, unfinished)),
    read: (key, part) => orUnavailable(read(path.join(folder, key), part)),
    size: (key) => orUnavailable(sizeAt(path.join(folder, key))),
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
    if (cause instanceof KeyTakenError) throw cause;
    throw new EaselError("store_unavailable", String(cause), { cause });
  });
}

async function check(folder: string, unfinished: string): Promise<void> {
  const probe = path.join(unfinished, `probe-${randomUUID()}`);
  await createWhole(probe, new Uint8Array([0]), unfinished);
  await rm(probe);
  await requireRoom(folder, roomBytes);
}

async function remove(target: string): Promise<void> {
  await rm(target, { force: true });
  // The folder of a picture's files goes with its last file.
  await rmdir(path.dirname(target)).catch(() => {});
}

async function sizeAt(target: string): Promise<number | null> {
  return (await stat(target).catch(nullWhenAbsent))?.size ?? null;
}

async function read(target: string, part?: Part): Promise<StoredFile | null> {
  const size = await sizeAt(target);
  if (size === null) return null;
  const from = Math.min(part?.from ?? 0, size);
  const end = Math.min(from + (part?.bytes ?? size), size);
  return { stream: streamOf(target, from, end), bytes: end - from };
}

const chunkBytes = 256 * 1024;

/**
 * Opens the file when it is first read from, so that an answer nobody reads leaves nothing open; reads
 * only as fast as it is read from, and closes the file behind its last byte, when a read fails, or when its
 * reader leaves, in the middle of the opening too.
 */
function streamOf(target: string, from: number, end: number): ReadableStream<Uint8Array> {
  let opening: Promise<FileHandle> | null = null;
  let at = from;
  const close = async () => (await opening?.catch(() => null))?.close();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        opening ??= open(target);
        try {
          const chunk = await readChunk(await opening, at, Math.min(chunkBytes, end - at));
          at += chunk.byteLength;
          const isLast = chunk.byteLength === 0 || at >= end;
          if (isLast) await close();
          if (chunk.byteLength > 0) controller.enqueue(chunk);
          if (isLast) controller.close();
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

async function readChunk(file: FileHandle, at: number, bytes: number): Promise<Uint8Array> {
  const { bytesRead, buffer } = await file.read(new Uint8Array(bytes), 0, bytes, at);
  return buffer.subarray(0, bytesRead);
}

async function keep(folder: string, key: string, content: Content): Promise<void> {
  const target = path.join(folder, key);
  if (await createWhole(target, content, unfinishedIn(folder))) return;
  const there = await read(target);
  // Removed meanwhile by another: the caller's next try creates it.
  if (there === null) throw new Error(`${key} was there and is gone.`);
  if ((await sha256Of(there.stream)) !== (await sha256Of(content))) throw new KeyTakenError(key);
}

/** False when there is such a file already, which stays as it is. */
async function createWhole(target: string, content: Content, unfinished: string): Promise<boolean> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  await mkdir(unfinished, { recursive: true });
  const name = `${randomUUID()}-${path.basename(target)}`;
  // Followed by the bundler, it would put every file of the project with a dash in its name into each function.
  const temporary = path.join(/* turbopackIgnore: true */ unfinished, name);
  try {
    const file = await open(temporary, "wx");
    try {
      // Each piece is written behind the one before.
      for await (const piece of piecesOf(content)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    const isNew = await nameIt(temporary, target);
    if (isNew) await syncFolder(folder);
    return isNew;
  } finally {
    await rm(temporary, { force: true });
  }
}

function piecesOf(content: Content): Iterable<Uint8Array> | ReadableStream<Uint8Array> {
  return content instanceof Uint8Array ? [content] : content.open();
}

/** Errors of a disk that knows no links, such as exFAT. */
const linkless: readonly unknown[] = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

/** A link, unlike a rename, never takes the place of another file. False when there is one. */
async function nameIt(temporary: string, target: string): Promise<boolean> {
  try {
    await link(temporary, target);
    return true;
  } catch (error) {
    const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return false;
    if (!linkless.includes(code)) throw error;
    if ((await sizeAt(target)) !== null) return false;
    await rename(temporary, target);
    return true;
  }
}

/** A new name is only safe from a power cut when its folder is flushed too. Windows cannot and need not. */
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
