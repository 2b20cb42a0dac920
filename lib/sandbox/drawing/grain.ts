import sharp, { type OverlayOptions } from "sharp";
import { seededRandom } from "./random";

const edge = 256;
/** How far a pixel is lightened or darkened, of 255. */
const strength = 7;

let tile: Promise<Buffer> | undefined;

/** A fine film grain over the whole picture: it takes the bands out of gradients. */
export async function grainOf(): Promise<OverlayOptions> {
  tile ??= drawTile();
  return { input: await tile, tile: true, blend: "over" };
}

async function drawTile(): Promise<Buffer> {
  const random = seededRandom("grain");
  const pixels = Buffer.alloc(edge * edge * 4);
  for (let at = 0; at < pixels.length; at += 4) {
    const offset = random.between(-strength, strength);
    pixels.fill(offset > 0 ? 255 : 0, at, at + 3);
    pixels[at + 3] = Math.abs(Math.round(offset));
  }
  return sharp(pixels, { raw: { width: edge, height: edge, channels: 4 } })
    .png()
    .toBuffer();
}
