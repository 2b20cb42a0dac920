import "server-only";
import { sha256Of } from "../files/content";
import type { FileStore } from "../files/file-store";

/** Copies a file unless it is there, and reads it back. Its number of bytes, or null where there is none to copy. */
export async function copyFile(
  from: FileStore,
  to: FileStore,
  key: string,
): Promise<number | null> {
  const source = await from.read(key);
  if (source === null) return null;
  const wanted = await sha256Of(source.stream);
  if ((await to.size(key)) === null) {
    await to.put(key, { open: () => streamOf(from, key), bytes: source.bytes });
  }
  const copy = await to.read(key);
  if (copy === null || (await sha256Of(copy.stream)) !== wanted)
    throw new Error(`${key} is not the same file on both sides. Nothing was removed anywhere.`);
  return source.bytes;
}

/** Opens the file when it is first read from: a store wants its stream at once. */
function streamOf(files: FileStore, key: string): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (reader === null) {
          const file = await files.read(key);
          if (file === null) throw new Error(`${key} is gone.`);
          reader = file.stream.getReader();
        }
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
