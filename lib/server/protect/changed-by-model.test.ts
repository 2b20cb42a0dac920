import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { keepOutsideMask } from "./keep-outside-mask";
import { grey, grid, halves, maskOf, pixelsOf, png, red } from "./testing/grid";

describe("what the model changed", () => {
  it("counts from a difference of 3 in one channel, and outside the mask only", async () => {
    const answer = grid(4, 2, grey, {
      0: [102, 100, 100, 255],
      1: [100, 97, 100, 255],
      2: red,
      3: red,
      4: [100, 100, 98, 255],
      5: [100, 100, 100, 252],
    });
    const { changedByModel } = await keepOutsideMask({
      reference: await png(grid(4, 2, grey)),
      answer: await png(answer),
      mask: await maskOf(4, 2, halves(4, 2)),
      contentType: "image/png",
    });
    expect(changedByModel).toBe(2 / 4);
  });

  it("is nothing where both are clear, whatever colour lies beneath", async () => {
    const { changedByModel } = await keepOutsideMask({
      reference: await png(grid(2, 2, [0, 0, 0, 0])),
      answer: await png(grid(2, 2, [255, 255, 255, 0])),
      mask: await maskOf(2, 2, [0, 0, 0, 0]),
      contentType: "image/png",
    });
    expect(changedByModel).toBe(0);
  });

  it("is nothing where nothing is protected", async () => {
    const { changedByModel } = await keepOutsideMask({
      reference: await png(grid(2, 2, grey)),
      answer: await png(grid(2, 2, red)),
      mask: await maskOf(2, 2, [255, 255, 1, 255]),
      contentType: "image/png",
    });
    expect(changedByModel).toBe(0);
  });

  it("is mapped: clear where nothing changed, the more opaque the more it did", async () => {
    const { heatMap } = await keepOutsideMask({
      reference: await png(grid(3, 1, grey)),
      answer: await png(grid(3, 1, grey, { 1: [104, 100, 100, 255], 2: [250, 0, 0, 255] })),
      mask: await maskOf(3, 1, [0, 0, 0]),
      contentType: "image/png",
    });
    const [unchanged, hardly, plainly] = alphas(await pixelsOf(heatMap));
    expect(unchanged).toBe(0);
    expect(hardly).toBeGreaterThan(100);
    expect(plainly).toBeGreaterThan(hardly ?? 255);
  });

  it("is mapped in little, and not one changed pixel is lost on the way", async () => {
    const at = 1500 * 2 + 1;
    const { heatMap } = await keepOutsideMask({
      reference: await png(grid(2000, 2, grey)),
      answer: await png(grid(2000, 2, grey, { [at]: red })),
      mask: await maskOf(2000, 2, new Uint8Array(4000)),
      contentType: "image/png",
    });
    const { width, height } = await sharp(heatMap).metadata();
    expect([width, height]).toEqual([1024, 1]);
    expect(alphas(await pixelsOf(heatMap)).some((alpha) => alpha > 100)).toBe(true);
  });
});

function alphas(pixels: Uint8Array): number[] {
  return [...pixels].filter((_, at) => at % 4 === 3);
}
