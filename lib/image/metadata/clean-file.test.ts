import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanFile } from "./clean-file";

const place = "Marine Drive, Mumbai";

/** A wide picture as a phone writes it: with a place, a comment and, where asked, lying on its side. */
async function phonePicture(format: "png" | "jpeg" | "webp", orientation = 1) {
  const pixels = sharp({
    create: { width: 48, height: 32, channels: 3, background: { r: 200, g: 40, b: 20 } },
  });
  const exif = {
    IFD0: { ImageDescription: place, Model: "Phone 12" },
    IFD3: { GPSLatitudeRef: "N" },
  };
  const file = await pixels
    .withExif(exif)
    .withMetadata({ orientation })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${place}</a></x:xmpmeta>`)
    .withIccProfile("p3")
    .toFormat(format)
    .toBuffer();
  return new Uint8Array(file);
}

function join(parts: readonly Uint8Array[] = []) {
  return Buffer.concat(parts);
}

describe.each(["png", "jpeg", "webp"] as const)("a %s file", (format) => {
  it("loses its place and camera, and keeps every pixel and its colours", async () => {
    const file = await phonePicture(format);
    expect(Buffer.from(file).includes("Phone 12")).toBe(true);
    const clean = cleanFile(file);
    const kept = join(clean?.parts);
    expect(clean).toMatchObject({ width: 48, height: 32, orientation: 1, isChanged: true });
    expect(kept.includes("Phone 12")).toBe(false);
    expect(kept.includes("Mumbai")).toBe(false);
    const { exif, xmp, icc } = await sharp(kept).metadata();
    expect({ exif, xmp }).toEqual({ exif: undefined, xmp: undefined });
    expect(icc).toBeDefined();
    expect(await sharp(kept).raw().toBuffer()).toEqual(await sharp(file).raw().toBuffer());
  });

  it("tells how it lies", async () => {
    expect(cleanFile(await phonePicture(format, 6))?.orientation).toBe(6);
  });

  it("stays as it is when cleaned again", async () => {
    const once = new Uint8Array(join(cleanFile(await phonePicture(format))?.parts));
    const twice = cleanFile(once);
    expect(twice?.isChanged).toBe(false);
    expect(join(twice?.parts)).toEqual(Buffer.from(once));
  });

  it("loses what was appended after its end", async () => {
    const file = await phonePicture(format);
    const withFilm = new Uint8Array([...file, ...Buffer.from(`....ftypmp42 ${place}`)]);
    expect(join(cleanFile(withFilm)?.parts)).toEqual(join(cleanFile(file)?.parts));
  });

  it("is refused wherever it is cut short", async () => {
    const file = await phonePicture(format);
    for (let end = 0; end < file.length - 2; end += 7) {
      expect(cleanFile(file.slice(0, end)), `${end} bytes`).toBeNull();
    }
  });
});

describe("cleanFile", () => {
  it("keeps all scans of a progressive JPEG", async () => {
    const noise = sharp({
      create: {
        width: 64,
        height: 64,
        channels: 3,
        background: "white",
        noise: { type: "gaussian", mean: 128, sigma: 40 },
      },
    });
    const file = new Uint8Array(await noise.jpeg({ progressive: true }).toBuffer());
    const kept = join(cleanFile(file)?.parts);
    expect(await sharp(kept).raw().toBuffer()).toEqual(await sharp(file).raw().toBuffer());
  });

  it.each(["", "GIF89a............", "<svg xmlns='http://www.w3.org/2000/svg'/>"])(
    "takes no %j",
    (text) => {
      expect(cleanFile(new TextEncoder().encode(text))).toBeNull();
    },
  );
});
