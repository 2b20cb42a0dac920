import sharp, { type Sharp } from "sharp";
import type { Composition } from "./compose";
import { headline } from "./headline";
import { letterAll } from "./letter";
import { quotesIn } from "./quotes";
import { seededRandom } from "./random";
import { linearGradient, rect, slantwise, svgImage } from "./svg";

type Light = {
  readonly colour: string;
  readonly brightness: number;
  readonly saturation: number;
};

const lights: readonly [Light, ...Light[]] = [
  { colour: "#ff9a4d", brightness: 1.04, saturation: 1.12 },
  { colour: "#4d7dff", brightness: 0.94, saturation: 0.95 },
  { colour: "#ff5f8a", brightness: 1.02, saturation: 1.1 },
  { colour: "#2fb5a0", brightness: 1, saturation: 1.05 },
  { colour: "#8a5cff", brightness: 0.96, saturation: 1.08 },
];

/** A reference in another light for every prompt, the quoted words over it. */
export async function relight(base: Uint8Array, composition: Composition): Promise<Sharp> {
  const { prompt, width, height, variation } = composition;
  const random = seededRandom(`${prompt} ${variation}`);
  const { colour, brightness, saturation } = random.pick(lights);
  const unit = Math.min(width, height) / 100;
  const quotes = quotesIn(prompt);
  const blocks = headline({ width, height, unit, random, prompt, quotes }, "#ffffff");
  const lettered = await letterAll(blocks, composition);
  const picture = await fitBase(base, composition)
    .modulate({ brightness, saturation })
    .composite([{ input: drawLight(colour, composition), blend: "soft-light" }, ...lettered])
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(picture);
}

/** A reference upright, filling the size of the picture; on white where it is clear and may not be. */
export function fitBase(base: Uint8Array, { width, height, isTransparent }: Composition): Sharp {
  const picture = sharp(base).autoOrient().resize(width, height, { fit: "cover" });
  return isTransparent ? picture : picture.flatten({ background: "#ffffff" });
}

function drawLight(colour: string, { width, height }: Composition): Buffer {
  const light = linearGradient(
    "light",
    [
      [0, colour, 0.85],
      [1, colour, 0.25],
    ],
    slantwise,
  );
  const fill = { fill: "url(#light)" };
  return svgImage({ width, height }, light + rect(0, 0, width, height, fill));
}
