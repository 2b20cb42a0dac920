import { describe, expect, it } from "vitest";
import { columns } from "./columns";

const page = { width: 344, count: 2, gap: 6 };

describe("columns", () => {
  it("put each picture where there is most room, the first at the top left", () => {
    const { boxes } = columns([1.5, 0.667, 1, 1].map(tile), page);
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [175, 0],
      [0, 119],
      [175, 259],
    ]);
  });

  it("are as tall as the longest of them, with no gap below", () => {
    expect(columns([1, 0.5].map(tile), page).height).toBe(338);
    expect(columns([], page).height).toBe(0);
  });

  it("leave room for words in the flattest tile", () => {
    expect(columns([{ proportion: 3, minHeight: 120 }], page).boxes[0]?.height).toBe(120);
  });

  it("crop what would fill a phone's screen", () => {
    expect(columns([tile(0.33)], page).boxes[0]?.height).toBe(338);
  });
});

function tile(proportion: number) {
  return { proportion, minHeight: 0 };
}
