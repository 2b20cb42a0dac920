import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { justifiedRows } from "./justified-rows";

const wall = { width: 1024, rowHeight: 265, gap: 10 };
const proportions = fc.array(fc.double({ min: 0.3, max: 3.2, noNaN: true }), { maxLength: 60 });
const width = fc.integer({ min: 320, max: 3_000 });

describe("justified rows", () => {
  it("fill the width exactly, but for the last", () => {
    fc.assert(
      fc.property(proportions, width, (list, wide) => {
        const rows = rowsOf(justifiedRows(list, { ...wall, width: wide }).boxes);
        for (const row of rows.slice(0, -1)) expect(endOf(row)).toBe(wide);
        for (const row of rows.slice(-1)) expect(endOf(row)).toBeLessThanOrEqual(wide);
      }),
    );
  });

  it("leave exactly the gap between neighbours and between rows", () => {
    fc.assert(
      fc.property(proportions, (list) => {
        const rows = rowsOf(justifiedRows(list, wall).boxes);
        for (const row of rows) {
          for (const [index, box] of row.slice(1).entries()) {
            expect(box.x - endOf(row.slice(0, index + 1))).toBe(wall.gap);
          }
        }
        for (const [index, row] of rows.slice(1).entries()) {
          const above = rows[index]?.[0];
          expect(row[0]?.y).toBe((above?.y ?? 0) + (above?.height ?? 0) + wall.gap);
        }
      }),
    );
  });

  it("never blow the last row up", () => {
    const { boxes } = justifiedRows([1.5], wall);
    expect(boxes).toEqual([{ x: 0, y: 0, width: 398, height: 265 }]);
  });

  it("keep the proportions of pictures to within two pixels", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.5, max: 3, noNaN: true })), (list) => {
        const { boxes } = justifiedRows(list, wall);
        // The rounding of a row's height and of each edge falls on the tile that ends it.
        for (const [index, box] of boxes.entries()) {
          const off = Math.abs(box.width - (list[index] ?? 0) * box.height);
          expect(off).toBeLessThan(box.width / 40 + 8);
        }
      }),
    );
  });

  it("keep what stands when more is added at the end", () => {
    fc.assert(
      fc.property(proportions, proportions, (list, more) => {
        const before = rowsOf(justifiedRows(list, wall).boxes).slice(0, -1).flat();
        const after = justifiedRows([...list, ...more], wall).boxes;
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it("stand near the height that was asked for", () => {
    const mixed = [1.5, 1.5, 0.667, 1.78, 1, 1, 1, 0.667, 1.5, 1, 1.5, 1.78, 0.5625, 1];
    for (const row of rowsOf(justifiedRows(mixed, wall).boxes)) {
      expect(row[0]?.height).toBeGreaterThan(190);
      expect(row[0]?.height).toBeLessThan(360);
    }
  });

  it("take up no room for nothing", () => {
    expect(justifiedRows([], wall)).toEqual({ boxes: [], height: 0 });
  });
});

type Boxes = ReturnType<typeof justifiedRows>["boxes"];

function rowsOf(boxes: Boxes): readonly Boxes[] {
  return [...new Set(boxes.map(({ y }) => y))].map((y) => boxes.filter((box) => box.y === y));
}

function endOf(row: Boxes): number {
  const last = row.at(-1);
  return (last?.x ?? 0) + (last?.width ?? 0);
}
