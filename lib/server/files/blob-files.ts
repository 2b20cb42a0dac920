import "server-only";
import { BlobNotFoundError, del, get, head, put } from "@vercel/blob";
import { EaselError } from "@/lib/errors";
import { sha256Of } from "./content";
import {
  type Content,
  type FileStore,
  KeyTakenError,
  type Part,
  type StoredFile,
} from "./file-store";
import { inTime } from "./in-time";

/** Nobody asks for it: only an answer counts, and that there is no such file is one. */
const probe = "easel-probe";

/**
 * Keeps files in a private store of Vercel Blob. Never read through its cache: a cached "not there" would
 * hide a paid picture.
 */
export function blobFiles(token: string): FileStore {
  // The package's own ten, each after twice the pause, take minutes. Whoever calls tries again.
  process.env.VERCEL_BLOB_RETRIES ??= "2";
  const store = { token, access: "private" } as const;

  async function read(key: string, part?: Part): Promise<StoredFile | null> {
    const headers = part === undefined ? {} : { Range: rangeOf(part) };
    const found = await get(key, { ...store, useCache: false, headers });
    if (found === null || found.stream === null) return null;
    if (part !== undefined && !found.headers.has("content-range")) {
      await found.stream.cancel();
      throw new Error("The store gave a whole file instead of a part.");
    }
    return { stream: found.stream, bytes: found.blob.size };
  }

  async function write(key: string, content: Content, abortSignal: AbortSignal): Promise<void> {
    const body = content instanceof Uint8Array ? Buffer.from(content) : content.open();
    const options = { ...store, addRandomSuffix: false, allowOverwrite: false, abortSignal };
    await put(key, body, { ...options, contentType: "application/octet-stream" });
  }

  async function keep(key: string, content: Content): Promise<void> {
    try {
      await inTime((signal) => write(key, content, signal));
    } catch (error) {
      // Refused because it is there, or there although the answer was lost: what stands there decides.
      const there = await read(key);
      if (there === null) throw error;
      if ((await sha256Of(there.stream)) !== (await sha256Of(content)))
        throw new KeyTakenError(key);
    }
  }

  async function size(key: string): Promise<number | null> {
    return inTime((abortSignal) => head(key, { token, abortSignal })).then(
      (found) => found.size,
      nullWhenAbsent,
    );
  }

  return {
    put: (key, content) => orUnavailable(keep(key, content)),
    read: (key, part) => orUnavailable(read(key, part)),
    size: (key) => orUnavailable(size(key)),
    remove: (key) => orUnavailable(inTime((abortSignal) => del(key, { token, abortSignal }))),
    check: () => orUnavailable(size(probe).then(() => undefined)),
  };
}

async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((cause: unknown) => {
    if (cause instanceof KeyTakenError) throw cause;
    throw new EaselError("store_unavailable", String(cause), { cause });
  });
}

function rangeOf({ from, bytes }: Part): string {
  return `bytes=${from}-${from + bytes - 1}`;
}

function nullWhenAbsent(error: unknown): null {
  if (error instanceof BlobNotFoundError) return null;
  throw error;
}
