import { describe, expect, it } from "vitest";
import { emptyCoverage } from "./coverage";
import { paintEllipse, paintLasso, paintRectangle } from "./paint-shape";
import { drawn, letters } from "./testing/operations";

describe("a rectangle", () => {
  it("covers exactly its pixels", () => {
    const coverage = emptyCoverage({ width: 6, height: 4 });
    paintRectangle(coverage, "add", { x: 1, y: 1, width: 3, height: 2 });
    expect(letters(coverage)).toEqual(["......", ".###..", ".###..", "......"]);
  });

  it("that reaches outside the picture is cut at its border", () => {
    const coverage = emptyCoverage({ width: 4, height: 3 });
    paintRectangle(coverage, "add", { x: -5, y: -5, width: 7, height: 7 });
    paintRectangle(coverage, "add", { x: 9, y: 9, width: 7, height: 7 });
    expect(letters(coverage)).toEqual(["##..", "##..", "...."]);
  });

  it("can be taken away", () => {
    const coverage = drawn("####", "####", "####");
    paintRectangle(coverage, "remove", { x: 1, y: 1, width: 2, height: 1 });
    expect(letters(coverage)).toEqual(["####", "#..#", "####"]);
  });
});

describe("an ellipse", () => {
  it("touches the sides of its box and covers a pixel by its middle", () => {
    const coverage = emptyCoverage({ width: 8, height: 6 });
    paintEllipse(coverage, "add", { x: 0, y: 0, width: 8, height: 6 });
    expect(letters(coverage)).toEqual([
      "..####..",
      ".######.",
      "########",
      "########",
      ".######.",
      "..####..",
    ]);
  });

  it("without width or height covers nothing", () => {
    const coverage = emptyCoverage({ width: 4, height: 4 });
    paintEllipse(coverage, "add", { x: 1, y: 1, width: 0, height: 3 });
    paintEllipse(coverage, "add", { x: 1, y: 1, width: 3, height: 0 });
    expect(letters(coverage)).toEqual(["....", "....", "....", "...."]);
  });
});

describe("a lasso", () => {
  it("covers what it goes around, whichever way round", () => {
    const corners = [
      { x: 1, y: 1 },
      { x: 5, y: 1 },
      { x: 5, y: 4 },
      { x: 1, y: 4 },
    ];
    for (const points of [corners, corners.toReversed()]) {
      const coverage = emptyCoverage({ width: 6, height: 5 });
      paintLasso(coverage, "add", points);
      expect(letters(coverage)).toEqual(["......", ".####.", ".####.", ".####.", "......"]);
    }
  });

  it("covers a loop too, and leaves no hole where it crosses itself", () => {
    const twice = [0, 1].flatMap(() => [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 3, y: 3 },
      { x: 0, y: 3 },
    ]);
    const coverage = emptyCoverage({ width: 4, height: 4 });
    paintLasso(coverage, "add", twice);
    expect(letters(coverage)).toEqual(["###.", "###.", "###.", "...."]);
  });

  it("of no points or one covers nothing", () => {
    const coverage = emptyCoverage({ width: 3, height: 3 });
    paintLasso(coverage, "add", []);
    paintLasso(coverage, "add", [{ x: 1, y: 1 }]);
    expect(letters(coverage)).toEqual(["...", "...", "..."]);
  });
});
