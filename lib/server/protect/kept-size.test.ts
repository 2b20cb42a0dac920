import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { keepOutsideMask } from "./keep-outside-mask";
import { drawn, grey, grid, halves, maskOf, pixelsOf, png, red } from "./testing/grid";

describe("the size it holds at", () => {
  it("is the reference's, when the answer has its proportions", async () => {
    const { bytes, frame } = await keepOutsideMask({
      reference: await png(grid(30, 20, grey)),
      answer: await png(grid(15, 10, red)),
      mask: await maskOf(30, 20, halves(30, 20)),
      contentType: "image/png",
    });
    expect(frame).toEqual({ width: 30, height: 20, of: "reference" });
    const kept = await pixelsOf(bytes);
    for (let pixel = 0; pixel < 600; pixel += 1) {
      const expected = pixel % 30 < 15 ? grey : red;
      expect([...kept.subarray(pixel * 4, pixel * 4 + 4)]).toEqual(expected);
    }
  });

  it("is the answer's, when it shows another section, with the reference cropped to it", async () => {
    const { bytes, frame } = await keepOutsideMask({
      reference: await png(grid(40, 20, grey)),
      answer: await png(grid(20, 20, red)),
      mask: await maskOf(40, 20, halves(40, 20)),
      contentType: "image/png",
    });
    expect(frame).toEqual({ width: 20, height: 20, of: "answer" });
    const kept = await pixelsOf(bytes);
    expect([...kept.subarray(0, 4)]).toEqual(grey);
    expect([...kept.subarray(19 * 4, 20 * 4)]).toEqual(red);
  });

  it("is the reference's as it is seen, when its EXIF turns it", async () => {
    const turned = await drawn(grid(16, 8, red, { 0: grey }))
      .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
      .withExif({})
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { bytes, frame } = await keepOutsideMask({
      reference: turned,
      answer: await png(grid(8, 16, grey)),
      mask: await maskOf(8, 16, new Uint8Array(128)),
      contentType: "image/png",
    });
    expect(frame).toEqual({ width: 8, height: 16, of: "reference" });
    const upright = await sharp(turned).autoOrient().ensureAlpha().raw().toBuffer();
    expect((await pixelsOf(bytes)).equals(upright)).toBe(true);
  });

  it("is none when the mask belongs to another picture", async () => {
    const mismatched = keepOutsideMask({
      reference: await png(grid(4, 4, grey)),
      answer: await png(grid(4, 4, red)),
      mask: await maskOf(4, 3, new Uint8Array(12)),
      contentType: "image/png",
    });
    await expect(mismatched).rejects.toThrow("Expected a mask of 4 × 4 but received one of 4 × 3.");
  });
});
