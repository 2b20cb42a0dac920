import { describe, expect, it } from "vitest";
import { paneGrid } from "./pane-grid";

const wide = { width: 1536, height: 1024 };
const tall = { width: 1024, height: 1536 };

describe("the grid of pictures side by side", () => {
  it.each([
    [1, { width: 1440, height: 700 }, wide, 1, 1],
    [2, { width: 1440, height: 700 }, wide, 2, 1],
    [2, { width: 360, height: 500 }, wide, 1, 2],
    [2, { width: 360, height: 500 }, tall, 2, 1],
    [3, { width: 1440, height: 700 }, tall, 3, 1],
    [4, { width: 1440, height: 700 }, wide, 2, 2],
    [4, { width: 1440, height: 700 }, tall, 4, 1],
  ] as const)("shows %i in %o largest", (count, stage, picture, columns, rows) => {
    expect(paneGrid(count, stage, picture)).toMatchObject({ columns, rows });
  });

  it("leaves a hairline between them and fills the stage", () => {
    const { pane } = paneGrid(2, { width: 1001, height: 400 }, wide);
    expect(pane).toEqual({ width: 500, height: 400 });
  });
});
