import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { blobFiles } from "@/lib/server/files/blob-files";
import type { FileStore } from "@/lib/server/files/file-store";
import { localFiles } from "@/lib/server/files/local-files";
import { apiUrlOf, standInToken } from "@/lib/server/files/testing/blob-stand-in";
import { leadTo } from "@/lib/server/files/testing/lead-to-stand-in.mjs";

setFlagsFromString("--expose-gc");
const gc: () => void = runInNewContext("gc");

/** Twice: V8 frees buffers beside the program, and takes them off its count when it collects again. */
function collect(): void {
  gc();
  gc();
}

const megabyte = 1024 * 1024;
const fileMegabytes = 64;
const mostMegabytes = 20;

/** How much memory a 64 MB file costs on its way into a store and out of it; fails above 20 MB. */
export async function benchFiles(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-bench-files-"));
  const standIn = fork(path.join(import.meta.dirname, "serve-blob-stand-in.ts"), {
    execArgv: process.execArgv,
  });
  const [origin] = (await once(standIn, "message")) as [string];
  process.env.VERCEL_BLOB_API_URL = apiUrlOf(origin);
  const lead = leadTo(origin);
  try {
    console.log(`A file of ${fileMegabytes} MB, Node ${process.version}`);
    console.log("store | way | ms | MB held at the most");
    await benchStore("folder", localFiles(folder));
    await benchStore("Vercel Blob (stand-in)", blobFiles(standInToken));
  } finally {
    await lead.end();
    standIn.kill();
    await rm(folder, { recursive: true });
  }
}

async function benchStore(name: string, files: FileStore): Promise<void> {
  // What runs for the first time loads code; a small file shows none of a large one's memory.
  await passThrough(files, 1);
  const { written, read } = await passThrough(files, fileMegabytes);
  for (const [way, { ms, megabytes }] of [
    ["in", written],
    ["out", read],
  ] as const) {
    console.log([name, way, ms, megabytes].join(" | "));
    if (megabytes > mostMegabytes) throw new Error(`More than ${mostMegabytes} MB.`);
  }
}

async function passThrough(files: FileStore, megabytes: number) {
  const key = `${megabytes}-megabytes`;
  const bytes = megabytes * megabyte;
  const written = await watched(() => files.put(key, { open: () => zeros(megabytes), bytes }));
  const read = await watched(async () => {
    let given = 0;
    for await (const chunk of (await files.read(key))?.stream ?? []) given += chunk.byteLength;
    if (given !== bytes) throw new Error(`The store gave ${given} bytes of ${bytes}.`);
  });
  return { written, read };
}

/** What is held, not what waits to be collected: each look collects first. */
async function watched(work: () => Promise<void>): Promise<{ ms: number; megabytes: number }> {
  collect();
  const before = heldBytes();
  let most = before;
  const look = setInterval(() => {
    collect();
    most = Math.max(most, heldBytes());
  }, 50);
  const started = performance.now();
  await work();
  clearInterval(look);
  const ms = Math.round(performance.now() - started);
  return { ms, megabytes: Math.round((most - before) / megabyte) };
}

function heldBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The same piece again and again: the source's own waste is not the store's. */
const piece = new Uint8Array(megabyte / 16);

function zeros(megabytes: number): ReadableStream<Uint8Array> {
  let left = megabytes * 16;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (left === 0) return controller.close();
        left -= 1;
        controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
}
