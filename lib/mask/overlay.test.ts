import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeArea } from "./area";
import { emptyCoverage } from "./coverage";
import { drawOverlay, type OverlayLook, type Patch, shownArea } from "./overlay";
import { paintRectangle } from "./paint-shape";
import { drawn } from "./testing/operations";

const look: OverlayLook = {
  scale: 1,
  left: 2,
  top: 1,
  width: 12,
  height: 8,
  colour: [255, 80, 40],
  strength: 0.5,
  line: 1,
};

describe("the overlay", () => {
  it("tints what is covered, with a line along its edge, and nothing beside", () => {
    const coverage = drawn("........", ".#####..", ".#####..", ".#####..", "........", "........");
    expect(opacities(drawOverlay(coverage, look, wholeArea(look)))).toEqual([
      "............",
      "............",
      "...|||||....",
      "...|   |....",
      "...|||||....",
      "............",
      "............",
      "............",
    ]);
  });

  it("draws no line along the picture's own border, and nothing outside it", () => {
    const coverage = drawn("########", "########", "########", "########", "########", "########");
    const shown = opacities(drawOverlay(coverage, look, wholeArea(look)));
    expect(shown[0]).toBe("............");
    expect(shown[1]).toBe("..        ..");
    expect(shown[7]).toBe("............");
  });

  it("shows a picture larger than the stage by how much of each pixel is covered", () => {
    const coverage = emptyCoverage({ width: 16, height: 16 });
    paintRectangle(coverage, "add", { x: 0, y: 0, width: 1, height: 16 });
    const small = { ...look, scale: 0.25, left: 0, top: 0, strength: 1 };
    const { pixels } = drawOverlay(coverage, small, wholeArea(small));
    expect(pixels[3]).toBeGreaterThan(0);
    expect(pixels[3]).toBeLessThanOrEqual(64);
    expect(pixels[7]).toBe(0);
  });

  it("drawn in part is the same as that part of the whole", () => {
    const looks = fc.record({
      scale: fc.constantFrom(0.3, 0.75, 1, 2.5),
      left: fc.double({ min: -9, max: 9, noNaN: true }),
      top: fc.double({ min: -9, max: 9, noNaN: true }),
      line: fc.integer({ min: 1, max: 3 }),
    });
    const boxes = fc.record({
      x: fc.nat(20),
      y: fc.nat(12),
      width: fc.nat(20),
      height: fc.nat(12),
    });
    fc.assert(
      fc.property(looks, boxes, (some, box) => {
        const large = { ...look, ...some, width: 30, height: 20 };
        const coverage = emptyCoverage({ width: 24, height: 16 });
        const before = drawOverlay(coverage, large, wholeArea(large));
        const changed = paintRectangle(coverage, "add", box);
        const after = drawOverlay(coverage, large, wholeArea(large));
        put(before, drawOverlay(coverage, large, shownArea(changed, large)));
        expect(before.pixels).toEqual(after.pixels);
      }),
    );
  });
});

/** "|" for the line, a space for a tint, "." for nothing. */
function opacities({ pixels, left, right }: Patch): readonly string[] {
  const width = right - left;
  const signs = Array.from({ length: pixels.length / 4 }, (_, index) => {
    const opacity = pixels[index * 4 + 3] ?? 0;
    return opacity === 255 ? "|" : opacity > 0 ? " " : ".";
  });
  return Array.from({ length: signs.length / width }, (_, y) =>
    signs.slice(y * width, (y + 1) * width).join(""),
  );
}

function put(whole: Patch, part: Patch): void {
  const width = (part.right - part.left) * 4;
  for (let y = part.top; y < part.bottom; y += 1) {
    const from = (y - part.top) * width;
    whole.pixels.set(
      part.pixels.subarray(from, from + width),
      (y * (whole.right - whole.left) + part.left) * 4,
    );
  }
}
