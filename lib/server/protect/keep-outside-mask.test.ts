import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { keepOutsideMask } from "./keep-outside-mask";

type Grid = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel. */
  readonly pixels: Uint8Array;
};

/** A picture of one colour, but for what `given` says of single pixels. */
function grid(
  width: number,
  height: number,
  colour: readonly number[],
  given: Readonly<Record<number, readonly number[]>> = {},
): Grid {
  const pixels = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    pixels.set(given[pixel] ?? colour, pixel * 4);
  }
  return { width, height, pixels };
}

function drawn({ width, height, pixels }: Grid) {
  return sharp(pixels, { raw: { width, height, channels: 4 } });
}

const png = (picture: Grid) => drawn(picture).png().toBuffer();

function maskOf(width: number, height: number, weights: ArrayLike<number>): Promise<Buffer> {
  const raw = { width, height, channels: 1 } as const;
  return sharp(Uint8Array.from(weights), { raw }).toColourspace("b-w").png().toBuffer();
}

/** As the file has them: no profile is applied. */
function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { ignoreIcc: true }).ensureAlpha().toColourspace("srgb").raw().toBuffer();
}

const grey = [100, 100, 100, 255];
const red = [220, 30, 20, 255];
/** The left half is kept, the right half edited. */
const halves = (width: number, height: number) =>
  Uint8Array.from({ length: width * height }, (_, at) => (at % width < width / 2 ? 0 : 255));

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

describe("the colours of a reference", () => {
  it("in a wider profile are kept with it, and the answer is brought to them", async () => {
    const wide = await drawn(grid(4, 2, red))
      .withIccProfile("p3")
      .png()
      .toBuffer();
    const { icc: profile } = await sharp(wide).metadata();
    for (const contentType of ["image/png", "image/webp", "image/jpeg"] as const) {
      const { bytes } = await keepOutsideMask({
        reference: wide,
        answer: await png(grid(4, 2, [0, 200, 90, 255])),
        mask: await maskOf(4, 2, halves(4, 2)),
        contentType,
      });
      expect((await sharp(bytes).metadata()).icc?.equals(profile ?? Buffer.of())).toBe(true);
      const within = contentType === "image/jpeg" ? 3 : 0;
      expectNear((await pixelsOf(bytes)).subarray(0, 4), await pixelsOf(wide), within);
      const seen = await sharp(bytes).ensureAlpha().raw().toBuffer();
      expectNear(seen.subarray(12, 16), Uint8Array.of(0, 200, 90, 255), within + 2);
    }
  });

  it("count as unchanged when the answer shows the same ones without the profile", async () => {
    const wide = await drawn(grid(2, 2, grey))
      .withIccProfile("p3")
      .png()
      .toBuffer();
    const { changedByModel } = await keepOutsideMask({
      reference: wide,
      answer: await png(grid(2, 2, grey)),
      mask: await maskOf(2, 2, [0, 0, 0, 0]),
      contentType: "image/png",
    });
    expect(changedByModel).toBe(0);
  });

  it.each([
    [
      "a palette",
      () =>
        drawn(grid(4, 2, red, { 0: grey }))
          .png({ palette: true })
          .toBuffer(),
    ],
    [
      "grey alone",
      () =>
        drawn(grid(4, 2, grey))
          .removeAlpha()
          .toColourspace("b-w")
          .png()
          .toBuffer(),
    ],
    ["16 bits", () => deep(4, 2)],
    [
      "CMYK",
      () =>
        drawn(grid(4, 2, red))
          .toColourspace("cmyk")
          .jpeg()
          .toBuffer(),
    ],
    [
      "JPEG",
      () =>
        drawn(grid(4, 2, red))
          .jpeg({ quality: 60 })
          .toBuffer(),
    ],
    [
      "WebP",
      () =>
        drawn(grid(4, 2, red))
          .webp({ quality: 60 })
          .toBuffer(),
    ],
  ])("are kept from %s", async (_, make) => {
    const reference = await make();
    const { bytes } = await keepOutsideMask({
      reference,
      answer: await png(grid(4, 2, [1, 2, 3, 255])),
      mask: await maskOf(4, 2, halves(4, 2)),
      contentType: "image/png",
    });
    const [kept, original] = [await seen(bytes), await seen(reference)];
    for (const pixel of [0, 1, 4, 5]) {
      expect(kept.subarray(pixel * 4, pixel * 4 + 4)).toEqual(
        original.subarray(pixel * 4, pixel * 4 + 4),
      );
    }
    expect([...kept.subarray(8, 12)]).toEqual([1, 2, 3, 255]);
  });
});

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

/** A picture as everybody sees it: its profile applied, 8 bits a channel. */
function seen(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).toColourspace("srgb").ensureAlpha().raw().toBuffer();
}

/** Sixteen bits a channel, no two of them alike. */
function deep(width: number, height: number): Promise<Buffer> {
  const values = Uint16Array.from({ length: width * height * 3 }, (_, at) => at * 2711);
  return sharp(values, { raw: { width, height, channels: 3 } })
    .toColourspace("rgb16")
    .png()
    .toBuffer();
}

function alphas(pixels: Uint8Array): number[] {
  return [...pixels].filter((_, at) => at % 4 === 3);
}

function expectBetween(value: number, one = 0, other = 0): void {
  expect(value).toBeGreaterThanOrEqual(Math.min(one, other));
  expect(value).toBeLessThanOrEqual(Math.max(one, other));
}

function expectNear(actual: Uint8Array, expected: Uint8Array, within: number): void {
  actual.forEach((value, at) => {
    expect(Math.abs(value - (expected[at] ?? 0))).toBeLessThanOrEqual(within);
  });
}
