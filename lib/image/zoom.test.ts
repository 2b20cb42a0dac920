import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actualView,
  fitView,
  type Frame,
  panBy,
  percentOf,
  pictureAt,
  shownAt,
  zoomBy,
} from "./zoom";

const frame: Frame = {
  stage: { width: 1000, height: 800 },
  picture: { width: 1536, height: 1024 },
  devicePixelRatio: 1,
};
const middle = { x: 0, y: 0 };

describe("the stage", () => {
  it("shows the whole picture first, a small one no larger than it is", () => {
    expect(fitView(frame).scale).toBeCloseTo((1000 - 80) / 1536);
    expect(percentOf(fitView(frame), frame)).toBe("60 %");
    expect(fitView({ ...frame, picture: { width: 200, height: 100 } }).scale).toBe(1);
  });

  it("gives each pixel one of the device's at 100 %", () => {
    const fine = { ...frame, devicePixelRatio: 2 };
    const view = actualView(fine, fitView(fine), middle);
    expect(view.scale).toBe(0.5);
    expect(percentOf(view, fine)).toBe("100 %");
  });

  it("keeps what is under the pointer under it, wherever the edges allow", () => {
    const from = zoomBy(frame, fitView(frame), 4, middle);
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -200, max: 200 }),
        (factor, x, y) => {
          const to = zoomBy(frame, from, factor, { x, y });
          expect((x - to.x) / to.scale).toBeCloseTo((x - from.x) / from.scale);
          expect((y - to.y) / to.scale).toBeCloseTo((y - from.y) / from.scale);
        },
      ),
    );
  });

  it("never goes beyond the whole picture or 1600 %", () => {
    expect(zoomBy(frame, fitView(frame), 0.01, middle)).toEqual(fitView(frame));
    expect(zoomBy(frame, fitView(frame), 1_000, middle).scale).toBe(16);
  });

  it("never leaves the picture's edge inside the stage", () => {
    const near = zoomBy(frame, fitView(frame), 3, middle);
    const far = panBy(frame, near, { x: 1e6, y: -1e6 });
    expect(far.x).toBeCloseTo((1536 * near.scale - 1000) / 2);
    expect(far.y).toBeCloseTo(-(1024 * near.scale - 800) / 2);
    expect(panBy(frame, fitView(frame), { x: 50, y: 50 })).toEqual(fitView(frame));
  });
});

describe("a place", () => {
  it("of the picture is found again where it shows", () => {
    const views = fc.record({
      scale: fc.double({ min: 0.1, max: 16, noNaN: true }),
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(views, fc.nat(1536), fc.nat(1024), (view, x, y) => {
        const shown = shownAt(frame, view, { x, y });
        const place = pictureAt(frame, view, { x: shown.x - 500, y: shown.y - 400 });
        expect(place.x).toBeCloseTo(x);
        expect(place.y).toBeCloseTo(y);
      }),
    );
  });
});
