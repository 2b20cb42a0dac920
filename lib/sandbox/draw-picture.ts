import { createHash } from "node:crypto";
import sharp from "sharp";
import { chosenSize } from "@/lib/models/size";
import type { Job } from "./job";
import { hasScenario } from "./scenarios";

export type Materials = { readonly base: Uint8Array | null; readonly mask: Uint8Array | null };

/** The picture of a job: the same bytes every time. */
export async function drawPicture(job: Job, { base }: Materials): Promise<Uint8Array<ArrayBuffer>> {
  const { input } = job;
  const size = chosenSize(input) ?? { width: 1536, height: 1024 };
  if (base !== null) sharp(base);
  const smaller = hasScenario(input.prompt, "wrong size") ? 16 : 0;
  const [r = 0, g = 0, b = 0] = createHash("sha256")
    .update(`${input.prompt} ${job.variation}`)
    .digest();
  const picture = sharp({
    create: {
      width: size.width - smaller,
      height: size.height - smaller,
      channels: 4,
      background: { r, g, b, alpha: input.background === "transparent" ? 0.5 : 1 },
    },
  });
  const quality = Math.max(1, Number(input.output_compression ?? 100));
  if (input.output_format === "jpeg")
    return new Uint8Array(await picture.jpeg({ quality }).toBuffer());
  if (input.output_format === "webp")
    return new Uint8Array(await picture.webp({ quality }).toBuffer());
  const opaque = input.background === "transparent" ? picture : picture.removeAlpha();
  return new Uint8Array(await opaque.png().toBuffer());
}
