import "server-only";

/**
 * The whole stream, or null as soon as it is longer than `maxBytes`. Rejects when it breaks off, and with
 * the signal's reason when that aborts first.
 */
export async function readBounded(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const stop = () => void reader.cancel().catch(() => {});
  signal?.addEventListener("abort", stop);
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      total += read.value.byteLength;
      if (total > maxBytes) return null;
      chunks.push(read.value);
    }
    signal?.throwIfAborted();
    return Buffer.concat(chunks, total);
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
  }
}
