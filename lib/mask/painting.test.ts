import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "./apply";
import { isNowhere } from "./area";
import { emptyCoverage } from "./coverage";
import { emptyHistory, undoDepth } from "./history";
import type { Brush, Operation } from "./operation";
import { Painting } from "./painting";
import { anyOperation, anyPoint, letters } from "./testing/operations";

const size = { width: 24, height: 18 };
const brush: Brush = { mode: "add", size: 6, hardness: 1 };
const anyOperations = fc.array(anyOperation(size), { minLength: 1, maxLength: 25 });

describe("a painting", () => {
  it("shows after any undo and redo what its operations make from the start", () => {
    fc.assert(
      fc.property(anyOperations, fc.array(fc.boolean(), { maxLength: 40 }), (operations, steps) => {
        const painting = new Painting(size, emptyHistory);
        for (const operation of operations) painting.apply(operation);
        for (const isBack of steps) {
          if (isBack) painting.undo();
          else painting.redo();
          const { history } = painting;
          expect(painting.coverage.pixels).toEqual(
            derived(history.operations.slice(0, history.position)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is the same after a reload, and can be undone as before", () => {
    fc.assert(
      fc.property(anyOperations, (operations) => {
        const painting = new Painting(size, emptyHistory);
        for (const operation of operations) painting.apply(operation);
        const again = new Painting(size, painting.history);
        expect(again.coverage.pixels).toEqual(painting.coverage.pixels);
        expect(again.summary()).toEqual(painting.summary());
        again.undo();
        painting.undo();
        expect(again.coverage.pixels).toEqual(painting.coverage.pixels);
      }),
      { numRuns: 40 },
    );
  });

  it("says no smaller an area than has changed", () => {
    fc.assert(
      fc.property(anyOperations, (operations) => {
        const painting = new Painting(size, emptyHistory);
        for (const operation of operations) {
          const before = Uint8Array.from(painting.coverage.pixels);
          const { left, top, right, bottom } = painting.apply(operation);
          painting.coverage.pixels.forEach((value, index) => {
            const x = index % size.width;
            const y = Math.floor(index / size.width);
            const isInside = x >= left && x < right && y >= top && y < bottom;
            if (!isInside) expect(value).toBe(before[index]);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("makes of a stroke painted point by point what it makes of the whole", () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 8 }), ([first, ...rest]) => {
        if (first === undefined) return;
        const painting = new Painting(size, emptyHistory);
        painting.begin({ ...brush, hardness: 0.5 }, first);
        for (const point of rest) painting.extend([point]);
        painting.end();
        expect(painting.coverage.pixels).toEqual(derived(painting.history.operations));
      }),
    );
  });

  it("forgets a stroke that was broken off", () => {
    const painting = new Painting(size, emptyHistory);
    painting.apply({ kind: "rectangle", mode: "add", x: 2, y: 2, width: 4, height: 4 });
    const before = letters(painting.coverage);
    painting.begin(brush, { x: 4, y: 4, pressure: 1 });
    painting.extend([{ x: 20, y: 15, pressure: 1 }]);
    painting.cancel();
    painting.end();
    expect(letters(painting.coverage)).toEqual(before);
    expect(painting.history.operations).toHaveLength(1);
  });

  it("undoes a hundred steps, and no more", () => {
    const painting = new Painting(size, emptyHistory);
    for (let step = 0; step < undoDepth + 20; step += 1) {
      painting.apply({ kind: "invert" });
    }
    for (let step = 0; step < undoDepth + 50; step += 1) painting.undo();
    expect(painting.history.position).toBe(20);
    expect(painting.summary()).toMatchObject({ canUndo: false, canRedo: true });
  });

  it("forgets what was undone as soon as something new is done", () => {
    const painting = new Painting(size, emptyHistory);
    painting.apply({ kind: "rectangle", mode: "add", x: 0, y: 0, width: 3, height: 3 });
    painting.undo();
    painting.apply({ kind: "invert" });
    painting.undo();
    painting.redo();
    expect(painting.summary()).toEqual({
      share: 1,
      isFeathered: false,
      canUndo: true,
      canRedo: false,
    });
  });

  it("takes what changes nothing for no step, and leaves what can be redone", () => {
    const painting = new Painting(size, emptyHistory);
    painting.apply({ kind: "rectangle", mode: "add", x: 0, y: 0, width: 3, height: 3 });
    painting.apply({ kind: "invert" });
    painting.undo();
    painting.apply({ kind: "fill", mode: "add", x: 1, y: 1 });
    painting.begin(brush, { x: -90, y: -90, pressure: 1 });
    painting.end();
    expect(painting.summary()).toMatchObject({ canUndo: true, canRedo: true });
    painting.undo();
    expect(painting.summary()).toMatchObject({ share: 0, canUndo: false });
  });

  it("does nothing to a stroke that was never begun", () => {
    const painting = new Painting(size, emptyHistory);
    expect(isNowhere(painting.extend([{ x: 1, y: 1, pressure: 1 }]))).toBe(true);
    painting.end();
    expect(painting.history).toEqual(emptyHistory);
  });
});

function derived(operations: readonly Operation[]): Uint8Array {
  const coverage = emptyCoverage(size);
  for (const operation of operations) apply(coverage, operation);
  return coverage.pixels;
}
