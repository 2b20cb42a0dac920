import { describe, expect, it } from "vitest";
import { columns } from "./columns";

const page = { width: 344, count: 2, gap: 6, minHeight: 120 };

describe("columns", () => {
  it("put each picture where there is most room, the first at the top left", () => {
    const { boxes } = columns([1.5, 0.667, 1, 1], page);
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [175, 0],
      [0, 126],
      [175, 259],
    ]);
  });

  it("are as tall as the longest of them, with no gap below", () => {
    expect(columns([1, 0.5], page).height).toBe(338);
    expect(columns([], page).height).toBe(0);
  });

  it("leave room for words in the flattest tile", () => {
    expect(columns([3], page).boxes[0]?.height).toBe(120);
  });
});
