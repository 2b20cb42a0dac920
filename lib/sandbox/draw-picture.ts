import sharp from "sharp";
import { chosenSize, type Size } from "@/lib/models/size";
import { compose, type Composition } from "./drawing/compose";
import { inpaint } from "./drawing/inpaint";
import { relight } from "./drawing/relight";
import { encode } from "./drawing/encode";
import { isUpright } from "./drawing/choose-scene";
import type { Job } from "./job";
import { hasScenario } from "./scenarios";

/** The bytes of the first reference and of the mask, where the sandbox has them. */
export type Materials = { readonly base: Uint8Array | null; readonly mask: Uint8Array | null };

/** The picture of a job, at its size and in its format: the same bytes every time. */
export async function drawPicture(
  job: Job,
  materials: Materials,
): Promise<Uint8Array<ArrayBuffer>> {
  const { input, variation } = job;
  const { base, mask } = materials;
  const { prompt, output_format: format, output_compression: compression } = input;
  const size = chosenSize(input) ?? (await automaticSize(prompt, base));
  const smaller = hasScenario(prompt, "wrong size") ? 16 : 0;
  const isTransparent = input.background === "transparent";
  const composition: Composition = {
    prompt,
    width: size.width - smaller,
    height: size.height - smaller,
    isTransparent,
    variation,
  };
  return encode(await paint(composition, base, mask), {
    format: format === "jpeg" || format === "webp" ? format : "png",
    compression: typeof compression === "number" ? compression : 100,
    isTransparent,
  });
}

function paint(composition: Composition, base: Uint8Array | null, mask: Uint8Array | null) {
  if (base === null) return compose(composition);
  return mask === null ? relight(base, composition) : inpaint(base, mask, composition);
}

const wide: Size = { width: 1536, height: 1024 };
const tall: Size = { width: 1024, height: 1536 };

/** What the model would choose: the proportions of the reference, else what suits the subject. */
async function automaticSize(prompt: string, base: Uint8Array | null): Promise<Size> {
  if (base === null) return isUpright(prompt.toLowerCase()) ? tall : wide;
  const { width, height } = (await sharp(base).metadata()).autoOrient;
  if (width > height * 1.2) return wide;
  return height > width * 1.2 ? tall : { width: 1024, height: 1024 };
}
