import {
  type Box,
  finest,
  maxBrushSize,
  maxEdgePixels,
  type Mode,
  type Operation,
  type Point,
  type StrokePoint,
} from "./operation";
import type { Runs } from "./runs";

type Packed = Readonly<Record<string, unknown>>;

/** An operation with its points as steps from one to the next, which take few digits. */
export function packOperation(operation: Operation): Packed {
  switch (operation.kind) {
    case "stroke":
      return { ...operation, points: packPoints(operation.points, withPressure) };
    case "lasso":
      return { ...operation, points: packPoints(operation.points, withoutPressure) };
    case "load":
      return { kind: operation.kind, runs: packRuns(operation.runs) };
    case "rectangle":
    case "ellipse":
    case "fill":
    case "invert":
    case "clear":
    case "grow":
    case "shrink":
    case "feather":
      return operation;
  }
}

/** The operation again, or null where it is none. */
export function unpackOperation(packed: unknown): Operation | null {
  if (!isRecord(packed)) return null;
  const { kind } = packed;
  switch (kind) {
    case "stroke":
      return unpackStroke(packed);
    case "lasso": {
      const points = unpackPoints(packed.points, 2);
      if (!isMode(packed.mode) || points === null) return null;
      return { kind, mode: packed.mode, points: points.map(({ x, y }) => ({ x, y })) };
    }
    case "rectangle":
    case "ellipse":
      return isMode(packed.mode) && isBox(packed)
        ? { kind, mode: packed.mode, ...boxOf(packed) }
        : null;
    case "fill": {
      const { mode, x, y } = packed;
      return isMode(mode) && isNumber(x) && isNumber(y) ? { kind, mode, x, y } : null;
    }
    case "invert":
    case "clear":
      return { kind };
    case "grow":
    case "shrink":
    case "feather": {
      const { by } = packed;
      return isWithin(by, 1, maxEdgePixels) ? { kind, by } : null;
    }
    case "load": {
      const runs = unpackRuns(packed.runs);
      return runs === null ? null : { kind, runs };
    }
    default:
      return null;
  }
}

function unpackStroke({ mode, size, hardness, points: packed }: Packed): Operation | null {
  const points = unpackPoints(packed, 3);
  if (!isMode(mode) || points === null) return null;
  if (!isWithin(size, 1, maxBrushSize) || !isWithin(hardness, 0, 1)) return null;
  return { kind: "stroke", mode, size, hardness, points };
}

function withPressure({ x, y, pressure }: StrokePoint): readonly number[] {
  return [...withoutPressure({ x, y }), Math.round(pressure * finest.pressure)];
}

function withoutPressure({ x, y }: Point): readonly number[] {
  return [Math.round(x * finest.place), Math.round(y * finest.place)];
}

function packPoints<P>(points: readonly P[], numbersOf: (point: P) => readonly number[]) {
  let before: readonly number[] = [];
  return points.flatMap((point) => {
    const numbers = numbersOf(point);
    const steps = numbers.map((number, index) => number - (before[index] ?? 0));
    before = numbers;
    return steps;
  });
}

function unpackPoints(packed: unknown, each: 2 | 3): StrokePoint[] | null {
  if (!Array.isArray(packed) || !packed.every(isNumber) || packed.length % each !== 0) return null;
  const points: StrokePoint[] = [];
  const now = { x: 0, y: 0, pressure: each === 3 ? 0 : finest.pressure };
  for (let at = 0; at < packed.length; at += each) {
    now.x += packed[at] ?? 0;
    now.y += packed[at + 1] ?? 0;
    if (each === 3) now.pressure += packed[at + 2] ?? 0;
    points.push({
      x: now.x / finest.place,
      y: now.y / finest.place,
      pressure: now.pressure / finest.pressure,
    });
  }
  return points;
}

/** Base64, which a JSON text can hold. */
function packRuns(runs: Runs): string {
  const bytes = new Uint8Array(runs.buffer, runs.byteOffset, runs.byteLength);
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function unpackRuns(packed: unknown): Runs | null {
  if (typeof packed !== "string") return null;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return bytes.length % 4 === 0 ? new Uint32Array(bytes.buffer) : null;
}

function isBox(value: Packed): value is Packed & Box {
  const { x, y, width, height } = value;
  return (
    isNumber(x) && isNumber(y) && isWithin(width, 0, Infinity) && isWithin(height, 0, Infinity)
  );
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

function isMode(value: unknown): value is Mode {
  return value === "add" || value === "remove";
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return isNumber(value) && value >= least && value <= most;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isRecord(value: unknown): value is Packed {
  return typeof value === "object" && value !== null;
}
