import sharp, { type Sharp } from "sharp";
import { compose, type Composition } from "./compose";
import { letter } from "./letter";
import { headline } from "./headline";
import { quotesIn } from "./quotes";
import { seededRandom } from "./random";

const lights: readonly [Light, ...Light[]] = [
  { colour: "#ff9a4d", brightness: 1.04, saturation: 1.12 },
  { colour: "#4d7dff", brightness: 0.94, saturation: 0.95 },
  { colour: "#ff5f8a", brightness: 1.02, saturation: 1.1 },
  { colour: "#2fb5a0", brightness: 1, saturation: 1.05 },
  { colour: "#8a5cff", brightness: 0.96, saturation: 1.08 },
];

type Light = {
  readonly colour: string;
  readonly brightness: number;
  readonly saturation: number;
};

/** The reference in another light, the quoted words over it. */
export async function relight(base: Uint8Array, composition: Composition): Promise<Sharp> {
  const { prompt, width, height, variation } = composition;
  const random = seededRandom(`${prompt} ${variation}`);
  const { colour, brightness, saturation } = random.pick(lights);
  const light = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${colour}" stop-opacity="0.85"/><stop offset="1" stop-color="${colour}" stop-opacity="0.25"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#light)"/></svg>`,
  );
  const unit = Math.min(width, height) / 100;
  const quotes = quotesIn(prompt);
  const blocks = headline({ width, height, unit, random, prompt, quotes }, "#ffffff");
  const lettered = (await Promise.all(blocks.map(letter))).flat();
  const picture = await fitted(base, composition)
    .modulate({ brightness, saturation })
    .composite([{ input: light, blend: "soft-light" }, ...lettered])
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(picture);
}

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
    fitted(base, composition).ensureAlpha().raw().toBuffer(),
    sharp(mask)
      .flatten({ background: "#000000" })
      .resize(width, height, { fit: "cover" })
      .toColourspace("b-w")
      .extractChannel(0)
      .raw()
      .toBuffer(),
  ]);
  leak(picture, white);
  const box = boundsOf(white, width);
  const raw = { width, height, channels: 4 as const };
  if (box === null) return sharp(picture, { raw });
  const patch = await (
    await compose({ ...composition, ...box.size, isTransparent: false })
  )
    .ensureAlpha()
    .raw()
    .toBuffer();
  for (let row = 0; row < box.size.height; row += 1) {
    for (let column = 0; column < box.size.width; column += 1) {
      const pixel = (box.top + row) * width + box.left + column;
      const share = (white[pixel] ?? 0) / 255;
      if (share === 0) continue;
      const from = (row * box.size.width + column) * 4;
      for (let channel = 0; channel < 4; channel += 1) {
        const old = picture[pixel * 4 + channel] ?? 0;
        picture[pixel * 4 + channel] = old + ((patch[from + channel] ?? 0) - old) * share;
      }
    }
  }
  return sharp(picture, { raw });
}

function fitted(base: Uint8Array, { width, height, isTransparent }: Composition): Sharp {
  const picture = sharp(base).rotate().resize(width, height, { fit: "cover" });
  return isTransparent ? picture : picture.flatten({ background: "#ffffff" });
}

/** By this much, of 255, and up to as much again. */
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

function boundsOf(white: Buffer, width: number) {
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
  return { left, top, size: { width: right - left + 1, height: bottom - top + 1 } };
}
