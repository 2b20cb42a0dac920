import sharp, { type Sharp } from "sharp";
import { chooseScene } from "./choose-scene";
import { cutOut } from "./cut-out";
import { grainOf } from "./grain";
import { letterAll } from "./letter";
import { quotesIn } from "./quotes";
import { seededRandom } from "./random";
import type { Canvas } from "./scene";
import { svgImage } from "./svg";

export type Composition = {
  readonly prompt: string;
  readonly width: number;
  readonly height: number;
  readonly isTransparent: boolean;
  /** Another picture of the same prompt for each. */
  readonly variation: number;
};

/** Draws what a prompt asks for, as far as an illustrator in a hurry can; ready to be encoded. */
export async function compose(composition: Composition): Promise<Sharp> {
  const { prompt, width, height, isTransparent, variation } = composition;
  const canvas: Canvas = {
    width,
    height,
    unit: Math.min(width, height) / 100,
    random: seededRandom(`${prompt} ${width}x${height} ${variation}`),
    prompt: prompt.replace(/\[[a-z0-9 ]+\]/g, "").toLowerCase(),
    quotes: quotesIn(prompt),
  };
  const scene = chooseScene(canvas.prompt)(canvas);
  const art = isTransparent ? cutOut(scene, canvas) : scene.backdrop + scene.subject;
  const lettered = await letterAll(scene.lettering, canvas);
  const drawn = sharp(svgImage(canvas, art), { unlimited: true });
  return drawn.composite(isTransparent ? lettered : [...lettered, await grainOf()]);
}
