import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { keepOutsideMask } from "./keep-outside-mask";
import { drawn, grey, grid, halves, maskOf, pixelsOf, png, red } from "./testing/grid";

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

function expectNear(actual: Uint8Array, expected: Uint8Array, within: number): void {
  actual.forEach((value, at) => {
    expect(Math.abs(value - (expected[at] ?? 0))).toBeLessThanOrEqual(within);
  });
}
