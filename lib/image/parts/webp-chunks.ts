import { at, type Bytes } from "./bytes";

/** One chunk of a WebP: its type, its data, and where it lies in the file with its header and padding. */
export type WebpChunk = { readonly type: string; readonly data: Bytes; readonly whole: Bytes };

export const riffHeader = 12;

/** The chunks up to the end that the file tells, or to the first that is cut off: then it is not whole. */
export function webpChunks(file: Bytes): {
  readonly chunks: readonly WebpChunk[];
  readonly isWhole: boolean;
} {
  const chunks: WebpChunk[] = [];
  const fileEnd = 8 + at(file).getUint32(4, true);
  for (let start = riffHeader; start + 8 <= Math.min(fileEnd, file.length);) {
    const length = at(file).getUint32(start + 4, true);
    const dataEnd = start + 8 + length;
    const end = dataEnd + (length % 2);
    if (end > file.length) return { chunks, isWhole: false };
    const type = String.fromCharCode(...file.subarray(start, start + 4));
    const [data, whole] = [file.subarray(start + 8, dataEnd), file.subarray(start, end)];
    chunks.push({ type, data, whole });
    start = end;
  }
  return { chunks, isWhole: fileEnd <= file.length };
}
