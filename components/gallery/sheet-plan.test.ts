// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { mergeSheet } from "@/lib/browser/sheet/sheet-entry";
import { buildGeneration } from "@/lib/browser/testing/build-generation";
import { dayGroups } from "./day-groups";
import { type Direction, neighbour } from "./neighbour";
import { firstBelow, partOf, planSheet } from "./sheet-plan";

const now = new Date("2026-11-21T12:00:00Z");
const hour = 3_600_000;

/** Squares, one an hour: four in a row of 1,060 px. */
function plan(count: number, width = 1_060) {
  const listed = Array.from({ length: count }, (_, index) =>
    buildGeneration({
      id: `picture ${index}`,
      input: { prompt: "a chair", size: "1024x1024" },
      createdAt: new Date(now.getTime() - index * hour).toISOString(),
    }),
  );
  return planSheet(dayGroups(mergeSheet(listed, []), { now, hasMore: false }), width);
}

describe("a plan of the sheet", () => {
  const sheet = plan(1_000);

  it("puts days below one another, and every tile within its own", () => {
    for (const [index, day] of sheet.days.entries()) {
      const below = sheet.days[index + 1];
      if (below !== undefined) expect(below.y).toBeGreaterThan(day.y + day.height);
      for (const { box } of day.tiles) {
        expect(box.y).toBeGreaterThan(day.y);
        expect(box.y + box.height).toBeLessThanOrEqual(day.y + day.height);
      }
    }
    expect(sheet.tiles).toHaveLength(1_000);
  });

  it("is drawn where the window is, and at the tile that has the focus, nowhere else", () => {
    const drawn = partOf(sheet, { top: 20_000, bottom: 21_000 }, "picture 3");
    const tiles = drawn.flatMap((day) => day.tiles);
    expect(drawn.length).toBeLessThan(5);
    expect(tiles[0]?.entry.id).toBe("picture 3");
    const near = sheet.tiles.filter(({ box }) => box.y < 21_000 && box.y + box.height > 20_000);
    expect(near.length).toBeGreaterThan(8);
    expect(tiles.slice(1)).toEqual(near);
  });

  it("knows the tile at the top of the window", () => {
    const tile = sheet.tiles[500];
    expect(tile && firstBelow(sheet, tile.box.y)?.box.y).toBe(tile?.box.y);
    expect(firstBelow(sheet, sheet.height + 1)).toBeUndefined();
  });
});

describe("a step from a tile", () => {
  const { tiles } = plan(1_000);
  const step = (from: string, direction: Direction) =>
    neighbour(tiles, from, direction, 900)?.entry.id;
  const top = (id: string | undefined) => tiles.find(({ entry }) => entry.id === id)?.box.y ?? NaN;

  it("leads to any tile, drawn or not", () => {
    expect(step("picture 5", "next")).toBe("picture 6");
    expect(step("picture 5", "previous")).toBe("picture 4");
    expect(step("picture 5", "last")).toBe("picture 999");
    expect(step("picture 999", "first")).toBe("picture 0");
  });

  it("keeps its column up and down, from day to day too", () => {
    expect(step("picture 1", "down")).toBe("picture 5");
    expect(step("picture 5", "up")).toBe("picture 1");
    let at: string | undefined = "picture 1";
    for (let row = 0; row < 40; row += 1) at = step(at ?? "", "down");
    expect(top(at)).toBeGreaterThan(40 * 190);
    for (let row = 0; row < 40; row += 1) at = step(at ?? "", "up");
    expect(top(at)).toBe(top("picture 1"));
  });

  it("leads about a page further, and stops at both ends", () => {
    const below = step("picture 1", "page down");
    expect(Math.abs(top(below) - top("picture 1") - 900)).toBeLessThan(200);
    expect(step("picture 999", "next")).toBeUndefined();
    expect(step("picture 0", "up")).toBeUndefined();
    expect(top(step("picture 999", "page down"))).toBe(top("picture 999"));
    expect(top(step("picture 1", "page up"))).toBe(top("picture 0"));
  });
});
