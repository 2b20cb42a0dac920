import { at, type Bytes } from "./bytes";

/** One chunk of a PNG: its type, its data, and where it lies in the file with length and checksum. */
export type PngChunk = { readonly type: string; readonly data: Bytes; readonly whole: Bytes };

export const pngSignature = 8;

/** The chunks up to the picture's end, or to the first that is cut off: then the file is not whole. */
export function pngChunks(file: Bytes): {
  readonly chunks: readonly PngChunk[];
  readonly isWhole: boolean;
} {
  const chunks: PngChunk[] = [];
  for (let start = pngSignature; start + 12 <= file.length;) {
    const end = start + 12 + at(file).getUint32(start);
    if (end > file.length) break;
    const type = String.fromCharCode(...file.subarray(start + 4, start + 8));
    const [data, whole] = [file.subarray(start + 8, end - 4), file.subarray(start, end)];
    chunks.push({ type, data, whole });
    if (type === "IEND") return { chunks, isWhole: true };
    start = end;
  }
  return { chunks, isWhole: false };
}
