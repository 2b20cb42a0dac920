import sharp from "sharp";

export type Grid = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel. */
  readonly pixels: Uint8Array;
};

/** A picture of one colour, but for what `given` says of single pixels. */
export function grid(
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

export function drawn({ width, height, pixels }: Grid) {
  return sharp(pixels, { raw: { width, height, channels: 4 } });
}

export function png(picture: Grid): Promise<Buffer> {
  return drawn(picture).png().toBuffer();
}

export function maskOf(width: number, height: number, weights: ArrayLike<number>): Promise<Buffer> {
  const raw = { width, height, channels: 1 } as const;
  return sharp(Uint8Array.from(weights), { raw }).toColourspace("b-w").png().toBuffer();
}

/** As the file has them: no profile is applied. */
export function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { ignoreIcc: true }).ensureAlpha().toColourspace("srgb").raw().toBuffer();
}

export const grey = [100, 100, 100, 255];
export const red = [220, 30, 20, 255];
/** The left half is kept, the right half edited. */
export const halves = (width: number, height: number) =>
  Uint8Array.from({ length: width * height }, (_, at) => (at % width < width / 2 ? 0 : 255));
