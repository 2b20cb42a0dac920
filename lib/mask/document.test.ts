import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument, writeDocument } from "./document";
import { emptyHistory, type History, push, undo } from "./history";
import type { Operation } from "./operation";
import { anyOperation } from "./testing/operations";

const size = { width: 9, height: 7 };

describe("a mask that was written down", () => {
  it("is read back exactly, with what was undone", () => {
    const histories = fc.array(anyOperation(size), { maxLength: 8 }).map(historyOf);
    fc.assert(
      fc.property(histories, fc.nat(8), fc.option(fc.webPath()), (history, undone, source) => {
        let kept = history;
        for (let step = 0; step < undone; step += 1) kept = undo(kept);
        const document = { ...size, history: kept, source };
        expect(readDocument(writeDocument(document))).toEqual(document);
      }),
    );
  });

  it("takes few bytes for each point of a stroke", () => {
    const points = Array.from({ length: 240 }, (_, index) => ({
      x: index * 15.5,
      y: 1_000 + (300 * Math.round(Math.sin(index / 9) * 8)) / 8,
      pressure: 1,
    }));
    const stroke: Operation = { kind: "stroke", mode: "add", size: 320, hardness: 1, points };
    const text = writeDocument({
      ...{ width: 3840, height: 2160, source: null },
      history: historyOf([stroke]),
    });
    expect(text.length).toBeLessThan(240 * 12);
  });

  it("is read where an earlier release wrote it, which knew of no finished masks", () => {
    expect(readDocument(document('{"kind":"invert"}'))).toMatchObject({ ...size, source: null });
  });

  it.each([
    ["no text of ours", "a mask"],
    [
      "another version",
      '{"version":2,"width":9,"height":7,"position":0,"floor":0,"operations":[]}',
    ],
    [
      "a size of nothing",
      '{"version":1,"width":0,"height":7,"position":0,"floor":0,"operations":[]}',
    ],
    [
      "a place that is not there",
      '{"version":1,"width":9,"height":7,"position":1,"floor":0,"operations":[]}',
    ],
    ["an operation nobody knows", document('{"kind":"smudge"}')],
    [
      "a brush without a size",
      document('{"kind":"stroke","mode":"add","hardness":1,"points":[1,1,1]}'),
    ],
    ["half a point", document('{"kind":"lasso","mode":"add","points":[1,1,1]}')],
    ["a growth without end", document('{"kind":"grow","by":1000000}')],
    ["a loaded mask of another size", document('{"kind":"load","runs":"AQAA/w=="}')],
    ["null", "null"],
  ])("that is %s is refused whole", (_, text) => {
    expect(readDocument(text)).toBeNull();
  });
});

function historyOf(operations: readonly Operation[]): History {
  return operations.reduce(push, emptyHistory);
}

function document(operation: string): string {
  return `{"version":1,"width":9,"height":7,"position":1,"floor":0,"operations":[${operation}]}`;
}
