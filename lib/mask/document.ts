import type { Size } from "./coverage";
import type { History } from "./history";
import { packOperation, unpackOperation } from "./packed-operation";
import { pixelCount } from "./runs";

/** A mask as it is kept: whose size it has, and all that was done. */
export type MaskDocument = Size & {
  readonly history: History;
  /** The address of the finished mask that is being changed; null where none is. */
  readonly source: string | null;
};

const version = 1;

/** Writes a mask down: some 10 bytes for each point of a stroke. */
export function writeDocument({ width, height, history, source }: MaskDocument): string {
  const { operations, position, floor } = history;
  const packed = operations.map(packOperation);
  return JSON.stringify({ version, width, height, position, floor, source, operations: packed });
}

/** Reads a mask written by any release, or null if it is none of ours. */
export function readDocument(text: string): MaskDocument | null {
  try {
    return upgrade(JSON.parse(text));
  } catch {
    return null;
  }
}

function upgrade(stored: Record<string, unknown>): MaskDocument | null {
  const { width, height, position, floor, operations, source = null } = stored;
  if (stored.version !== version || !Array.isArray(operations)) return null;
  if (source !== null && typeof source !== "string") return null;
  if (!isCount(width) || !isCount(height) || !isCount(position) || !isCount(floor)) return null;
  if (width * height === 0 || floor > position || position > operations.length) return null;
  const unpacked = operations.map(unpackOperation).filter((operation) => operation !== null);
  const isWhole = unpacked.length === operations.length;
  const fits = unpacked.every(
    (operation) => operation.kind !== "load" || pixelCount(operation.runs) === width * height,
  );
  return isWhole && fits
    ? { width, height, source, history: { operations: unpacked, position, floor } }
    : null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
