import "server-only";
import sharp from "sharp";
import type { Size } from "@/lib/models/size";

/** A small picture of where and how much the model changed what it was told to keep. */
export type HeatMap = {
  /** Notes a difference, 0–255, at a pixel of the frame. */
  readonly mark: (x: number, y: number, difference: number) => void;
  /** WebP in the frame's proportions, clear where nothing changed. */
  readonly encode: () => Promise<Uint8Array>;
};

/** The longest side, in pixels. */
const longestSide = 1024;

/** From hardly to plainly changed: what difference it begins at, and its red, green, blue and opacity. */
const steps = [
  { from: 1, colour: [255, 214, 102, 150] },
  { from: 6, colour: [255, 150, 50, 185] },
  { from: 16, colour: [240, 80, 30, 215] },
  { from: 48, colour: [190, 15, 40, 240] },
] as const;

/** The colour of each difference there can be. */
const colours = Array.from({ length: 256 }, (_, difference) =>
  Uint8Array.from(steps.findLast(({ from }) => difference >= from)?.colour ?? [0, 0, 0, 0]),
);

export function createHeatMap(frame: Size): HeatMap {
  const scale = Math.min(1, longestSide / Math.max(frame.width, frame.height));
  const width = Math.max(1, Math.round(frame.width * scale));
  const height = Math.max(1, Math.round(frame.height * scale));
  const columns = cells(frame.width, width);
  const rows = cells(frame.height, height);
  const strongest = new Uint8Array(width * height);
  return {
    mark: (x, y, difference) => {
      const cell = (rows[y] ?? 0) * width + (columns[x] ?? 0);
      if (difference > (strongest[cell] ?? 0)) strongest[cell] = difference;
    },
    encode: async () => {
      const pixels = new Uint8Array(width * height * 4);
      for (let cell = 0; cell < strongest.length; cell += 1) {
        const difference = strongest[cell] ?? 0;
        if (difference > 0) pixels.set(colours[difference] ?? [], cell * 4);
      }
      return sharp(pixels, { raw: { width, height, channels: 4 } })
        .webp({ quality: 60, alphaQuality: 60, effort: 2 })
        .toBuffer();
    },
  };
}

/** In which of `to` cells each of `from` pixels in a row falls. */
function cells(from: number, to: number): Uint16Array {
  return Uint16Array.from({ length: from }, (_, at) => Math.floor((at * to) / from));
}
