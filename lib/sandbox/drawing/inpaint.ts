import sharp, { type Sharp } from "sharp";
import { compose, type Composition } from "./compose";
import { fitBase } from "./relight";

/** A box of whole pixels. */
type Area = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Draws anew where the mask is white. Outside it about half of the pixels change a little, as they do
 * in the real model's pictures.
 */
export async function inpaint(
  base: Uint8Array,
  mask: Uint8Array,
  composition: Composition,
): Promise<Sharp> {
  const { width, height } = composition;
  const [picture, white] = await Promise.all([
    fitBase(base, composition).ensureAlpha().raw().toBuffer(),
    whiteOf(mask, composition),
  ]);
  leak(picture, white);
  const area = areaOf(white, width);
  if (area !== null) blend(picture, white, width, area, await drawPatch(composition, area));
  return sharp(picture, { raw: { width, height, channels: 4 } });
}

/** How white the mask is at each pixel, 0–255; what is clear counts as black. */
function whiteOf(mask: Uint8Array, { width, height }: Composition): Promise<Buffer> {
  return sharp(mask)
    .flatten({ background: "#000000" })
    .resize(width, height, { fit: "cover" })
    .toColourspace("b-w")
    .extractChannel(0)
    .raw()
    .toBuffer();
}

/** At least by this much, of 255, and up to as much again. */
const leastLeak = 3;

function leak(picture: Buffer, white: Buffer): void {
  let state = 0x9e3779b9;
  for (let pixel = 0; pixel < white.length; pixel += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    if ((white[pixel] ?? 0) > 0 || state < 0) continue;
    const strength = leastLeak + ((state >>> 20) & 3);
    for (let at = pixel * 4; at < pixel * 4 + 3; at += 1) {
      const value = picture[at] ?? 0;
      // Towards the middle, so that black and white change too.
      picture[at] = value > 127 ? value - strength : value + strength;
    }
  }
}

/** The smallest area that holds all that is white, or null when nothing is. */
function areaOf(white: Buffer, width: number): Area | null {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let pixel = 0; pixel < white.length; pixel += 1) {
    if ((white[pixel] ?? 0) === 0) continue;
    const column = pixel % width;
    left = Math.min(left, column);
    right = Math.max(right, column);
    bottom = Math.floor(pixel / width);
    if (top < 0) top = bottom;
  }
  if (right < 0) return null;
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Nothing is drawn smaller than this, in pixels; a smaller patch is a small copy of a drawing. */
const smallestEdge = 256;

async function drawPatch(composition: Composition, { width, height }: Area): Promise<Buffer> {
  const drawing = await compose({
    ...composition,
    width: Math.max(smallestEdge, width),
    height: Math.max(smallestEdge, height),
    isTransparent: false,
  });
  // As a picture of its own: sharp resizes before it composites.
  const whole = await drawing.png({ compressionLevel: 1 }).toBuffer();
  return sharp(whole).resize(width, height, { fit: "cover" }).ensureAlpha().raw().toBuffer();
}

function blend(picture: Buffer, white: Buffer, width: number, area: Area, patch: Buffer): void {
  for (let at = 0; at < area.width * area.height; at += 1) {
    const row = area.top + Math.floor(at / area.width);
    const pixel = row * width + area.left + (at % area.width);
    const share = (white[pixel] ?? 0) / 255;
    for (let channel = 0; channel < 4; channel += 1) {
      const old = picture[pixel * 4 + channel] ?? 0;
      picture[pixel * 4 + channel] = old + ((patch[at * 4 + channel] ?? 0) - old) * share;
    }
  }
}
