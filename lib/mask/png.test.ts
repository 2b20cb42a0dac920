import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Coverage, emptyCoverage, half } from "./coverage";
import { paintEllipse } from "./paint-shape";
import { encodePng } from "./png";
import { anyCoverage } from "./testing/operations";

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 21 }),
  height: fc.integer({ min: 1, max: 7 }),
});

describe("a mask as PNG", () => {
  it("where hard has one bit a pixel, white where it covers, each as it was", async () => {
    await fc.assert(
      fc.asyncProperty(sizes.chain(anyCoverage), async (coverage) => {
        const { metadata, pixels } = await decoded(coverage, false);
        expect(metadata).toMatchObject({ format: "png", bitsPerSample: 1 });
        expect(pixels).toEqual([...coverage.pixels].map((value) => (value >= half ? 255 : 0)));
      }),
      { numRuns: 30 },
    );
  });

  it("where soft has eight bits a pixel, each as it was", async () => {
    await fc.assert(
      fc.asyncProperty(sizes.chain(anyCoverage), async (coverage) => {
        const { metadata, pixels } = await decoded(coverage, true);
        expect(metadata).toMatchObject({ format: "png", bitsPerSample: 8, channels: 1 });
        expect(pixels).toEqual([...coverage.pixels]);
      }),
      { numRuns: 30 },
    );
  });

  it("has exactly the picture's size and stays below 100 KB at 3840 × 2160", async () => {
    const coverage = emptyCoverage({ width: 3840, height: 2160 });
    for (let index = 0; index < 12; index += 1) {
      paintEllipse(coverage, "add", { x: index * 300, y: index * 120, width: 700, height: 500 });
    }
    const png = await encodePng(coverage, false);
    expect(png.size).toBeLessThan(100_000);
    const { width, height } = await sharp(await png.arrayBuffer()).metadata();
    expect({ width, height }).toEqual({ width: 3840, height: 2160 });
  });
});

async function decoded(coverage: Coverage, isSoft: boolean) {
  const bytes = await (await encodePng(coverage, isSoft)).arrayBuffer();
  const metadata = await sharp(bytes).metadata();
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const pixels = [...data].filter((_, index) => index % info.channels === 0);
  return { metadata, pixels };
}
