import { concat, type Bytes } from "./bytes";

/** What was compressed with zlib, or null where it is broken or would come to more than so many bytes. */
export async function unfold(folded: Bytes, mostBytes: number): Promise<Bytes | null> {
  const stream = new Blob([folded]).stream().pipeThrough(new DecompressionStream("deflate"));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let room = mostBytes;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      room -= read.value.length;
      if (room < 0) {
        await reader.cancel();
        return null;
      }
      parts.push(read.value);
    }
  } catch {
    return null;
  }
  return concat(parts);
}
