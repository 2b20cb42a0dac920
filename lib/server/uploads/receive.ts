import "server-only";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { EaselError } from "@/lib/errors";

/** OpenAI takes no more. */
export const maxUploadBytes = 50 * 1024 * 1024;
/** 50 MB at 1.4 Mbit/s; whoever is slower holds a connection and a file open. */
const patienceMs = 5 * 60_000;
const folder = path.join(tmpdir(), "easel-incoming");
/** What a killed process left behind. */
const staleMs = 60 * 60_000;

/**
 * Streams a body into a file for as long as `work` goes on with it, and removes it whatever happens. Refuses
 * more than 50 MB as it comes, whatever its header says; no part of it is held in memory.
 */
export async function withReceivedFile<Result>(
  body: AsyncIterable<Uint8Array> | null,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  if (body === null) throw new EaselError("broken_picture", "An upload without a body.");
  await mkdir(folder, { recursive: true });
  await removeStale();
  const file = path.join(folder, randomUUID());
  try {
    const source = Readable.from(body, { objectMode: false });
    await pipeline(source, bounded(), createWriteStream(file, { flags: "wx", mode: 0o600 }), {
      signal: AbortSignal.timeout(patienceMs),
    }).catch((cause: unknown) => {
      if (cause instanceof EaselError) throw cause;
      throw new EaselError("broken_picture", "An upload that broke off.", { cause });
    });
    return await work(file);
  } finally {
    await rm(file, { force: true });
  }
}

function bounded(): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      total += chunk.byteLength;
      if (total > maxUploadBytes)
        done(new EaselError("upload_too_large", `More than ${maxUploadBytes} bytes.`));
      else done(null, chunk);
    },
  });
}

async function removeStale(): Promise<void> {
  const limit = Date.now() - staleMs;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    // Another process may have removed it meanwhile.
    const written = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (written < limit) await rm(file, { force: true });
  }
}
