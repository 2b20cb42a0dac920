import type { Operation } from "./operation";

/** What was done, in order. What stands after `position` was undone and can be redone. */
export type History = {
  readonly operations: readonly Operation[];
  readonly position: number;
  /** How far back an undo goes. */
  readonly floor: number;
};

/** The most steps that can be undone. */
export const undoDepth = 100;

export const emptyHistory: History = { operations: [], position: 0, floor: 0 };

/** Something new: what was undone before is forgotten. */
export function push({ operations, position, floor }: History, operation: Operation): History {
  const next = position + 1;
  return {
    operations: [...operations.slice(0, position), operation],
    position: next,
    floor: Math.max(floor, next - undoDepth),
  };
}

export function canUndo({ position, floor }: History): boolean {
  return position > floor;
}

export function canRedo({ operations, position }: History): boolean {
  return position < operations.length;
}

export function undo(history: History): History {
  return canUndo(history) ? { ...history, position: history.position - 1 } : history;
}

export function redo(history: History): History {
  return canRedo(history) ? { ...history, position: history.position + 1 } : history;
}
