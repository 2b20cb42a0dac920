import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepOutsideMask } from "./keep-outside-mask";
import { grey, grid, type Grid, halves, maskOf, pixelsOf, png, red } from "./testing/grid";

function picture(width: number, height: number, isOpaque: boolean): fc.Arbitrary<Grid> {
  return fc
    .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
    .map((pixels) => {
      if (isOpaque) for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
      return { width, height, pixels };
    });
}

const edit = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    isOpaque: fc.boolean(),
  })
  .chain(({ width, height, isOpaque }) =>
    fc.record({
      reference: picture(width, height, isOpaque),
      answer: picture(width, height, isOpaque),
      weights: fc.array(fc.constantFrom(0, 0, 255, 255, 1, 90, 254), {
        minLength: width * height,
        maxLength: width * height,
      }),
    }),
  );

describe("the kept picture", () => {
  it.each(["image/png", "image/webp"] as const)(
    "is the reference outside the mask, the answer inside, and between them at its edge: %s",
    async (contentType) => {
      await fc.assert(
        fc.asyncProperty(edit, async ({ reference, answer, weights }) => {
          const { bytes, changedNow } = await keepOutsideMask({
            reference: await png(reference),
            answer: await png(answer),
            mask: await maskOf(reference.width, reference.height, weights),
            contentType,
          });
          const kept = await pixelsOf(bytes);
          expect(changedNow).toBe(0);
          weights.forEach((weight, pixel) => {
            const at = (from: Uint8Array) => [...from.subarray(pixel * 4, pixel * 4 + 4)];
            const [old, fresh, now] = [at(reference.pixels), at(answer.pixels), at(kept)];
            if (weight === 0) expect(now).toEqual(old);
            else if (weight === 255) expect(now).toEqual(fresh);
            else now.forEach((value, index) => expectBetween(value, old[index], fresh[index]));
          });
        }),
        { numRuns: 150 },
      );
    },
  );

  it("blends in proportion to the mask where it is grey", async () => {
    const { bytes } = await keepOutsideMask({
      reference: await png(grid(3, 1, [0, 100, 200, 255])),
      answer: await png(grid(3, 1, [255, 200, 100, 255])),
      mask: await maskOf(3, 1, [51, 102, 204]),
      contentType: "image/png",
    });
    expect([...(await pixelsOf(bytes))]).toEqual([
      ...[51, 120, 180, 255],
      ...[102, 140, 160, 255],
      ...[204, 180, 120, 255],
    ]);
  });

  it("takes no colour from what is clear", async () => {
    const { bytes } = await keepOutsideMask({
      reference: await png(grid(1, 1, [200, 10, 10, 255])),
      answer: await png(grid(1, 1, [0, 0, 0, 0])),
      mask: await maskOf(1, 1, [102]),
      contentType: "image/png",
    });
    expect([...(await pixelsOf(bytes))]).toEqual([200, 10, 10, 153]);
  });

  it("stays within the coding error of a JPEG, and says how much is beyond the noise", async () => {
    const { bytes, changedNow } = await keepOutsideMask({
      reference: await png(grid(32, 32, grey)),
      answer: await png(grid(32, 32, red)),
      mask: await maskOf(32, 32, halves(32, 32)),
      contentType: "image/jpeg",
    });
    const kept = await pixelsOf(bytes);
    const worst = kept.reduce(
      (most, value, at) =>
        (at / 4) % 32 < 15 ? Math.max(most, Math.abs(value - (grey[at % 4] ?? 0))) : most,
      0,
    );
    expect(worst).toBeLessThanOrEqual(2);
    expect(changedNow).toBe(0);
  });

  it("puts a clear reference on white where the format has no transparency", async () => {
    const { bytes } = await keepOutsideMask({
      reference: await png(grid(16, 16, [0, 0, 0, 0])),
      answer: await png(grid(16, 16, red)),
      mask: await maskOf(16, 16, new Uint8Array(256)),
      contentType: "image/jpeg",
    });
    expect([...(await pixelsOf(bytes))].every((value) => value === 255)).toBe(true);
  });
});

function expectBetween(value: number, one = 0, other = 0): void {
  expect(value).toBeGreaterThanOrEqual(Math.min(one, other));
  expect(value).toBeLessThanOrEqual(Math.max(one, other));
}
