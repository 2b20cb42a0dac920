import { at, type Bytes } from "./bytes";

/** A segment with its two marker bytes; a scan's pixels come as one without a marker, right after its header. */
export type JpegSegment = {
  readonly marker: number | null;
  readonly data: Bytes;
  readonly whole: Bytes;
};

export const startOfScan = 0xda;
export const endOfImage = 0xd9;

/**
 * The segments up to the picture's end, which is the last where the file is whole, or to what is none.
 * Nobody who stops at the first scan pays for looking through its pixels.
 */
export function* jpegSegments(file: Bytes): Generator<JpegSegment> {
  for (let start = 2; start + 2 <= file.length;) {
    const marker = file[start + 1] ?? 0;
    if (file[start] !== 0xff) return;
    if (marker === 0xff) {
      start += 1;
      continue;
    }
    if (marker === endOfImage) {
      yield { marker, data: file.subarray(0, 0), whole: file.subarray(start, start + 2) };
      return;
    }
    if (start + 4 > file.length) return;
    const end = start + 2 + at(file).getUint16(start + 2);
    if (end > file.length) return;
    yield { marker, data: file.subarray(start + 4, end), whole: file.subarray(start, end) };
    start = end;
    if (marker !== startOfScan) continue;
    start = endOfScan(file, end);
    const pixels = file.subarray(end, start);
    yield { marker: null, data: pixels, whole: pixels };
  }
}

/** Whether a segment's data begins with this name. */
export function isNamed(data: Bytes, name: string): boolean {
  return [...name].every((letter, index) => data[index] === letter.charCodeAt(0));
}

/** The pixels of a scan run up to the next marker; FF 00 is a pixel's FF, and restart marks belong to the scan. */
function endOfScan(file: Bytes, from: number): number {
  let found = file.indexOf(0xff, from);
  while (found !== -1 && found + 1 < file.length) {
    const next = file[found + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return found;
    found = file.indexOf(0xff, next === 0xff ? found + 1 : found + 2);
  }
  return file.length;
}
