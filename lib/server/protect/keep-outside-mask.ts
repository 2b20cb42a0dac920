import "server-only";
import sharp from "sharp";
import type { PictureType } from "@/lib/image/sniff";
import { blend, countChanges, type Tally } from "./blend";
import {
  decodeAnswer,
  decodeMask,
  decodeReference,
  openReference,
  type Reference,
  type Wanted,
} from "./decode";
import { encodeKept } from "./encode";
import { type Frame, frameOf } from "./frame";
import { createHeatMap, type HeatMap } from "./heat-map";

export type Edit = {
  /** What was sent to be edited: any PNG, JPEG or WebP. */
  readonly reference: Uint8Array;
  /** A PNG as large as the reference is seen: black is kept, white is edited, grey blends the two. */
  readonly mask: Uint8Array;
  /** What the model made of it. */
  readonly answer: Uint8Array;
  readonly contentType: PictureType;
};

export type Kept = {
  readonly bytes: Uint8Array;
  /** WebP, in the kept picture's proportions. */
  readonly heatMap: Uint8Array;
  /** The size the guarantee holds at, and whose that is. */
  readonly frame: Frame;
  /** The share of the protected pixels that the model had changed by more than 2 of 255 in any channel, 0–1. */
  readonly changedByModel: number;
  /** The same share, measured in the kept picture's own bytes: 0 in PNG and WebP, nearly so in JPEG. */
  readonly changedNow: number;
};

/**
 * The model's picture with the original's pixels put back wherever the mask is black.
 *
 * There every pixel of a PNG or WebP equals the reference, byte for byte, in the reference's own
 * colours: its profile is kept, and the answer is brought to it. That holds at 8 bits a channel and
 * at the size of `frame`.
 * Rejects when a file cannot be read, when mask and reference have two sizes, and when the kept
 * picture does not hold what is promised. Takes about a second and 150 MB at 3840 × 2160: do it `oneAtATime`.
 */
export async function keepOutsideMask(edit: Edit): Promise<Kept> {
  const { reference, mask, answer, contentType } = edit;
  const original = await openReference(reference);
  await expectSameSize(mask, original.size);
  const frame = frameOf(original.size, await sharp(answer).metadata());
  const wanted = { ...frame, isFlat: contentType === "image/jpeg" };
  const weights = await decodeMask(mask, frame);
  const heat = createHeatMap(frame);
  const { pixels, tally } = await compose(original, answer, { wanted, weights, heat });
  const { profile } = original;
  const [bytes, heatMap] = await Promise.all([
    encodeKept(pixels, frame, { contentType, profile }),
    heat.encode(),
  ]);

  const decoded = await decodeReference({ ...original, bytes }, wanted);
  const isExact = decoded.equals(pixels);
  if (!isExact && contentType !== "image/jpeg") {
    throw new Error("The kept picture does not decode to the pixels it was made of.");
  }
  const after = { width: frame.width, reference: pixels, answer: decoded, mask: weights };
  const changedNow = isExact ? 0 : shareOf(await countChanges(after));
  return { bytes, heatMap, frame, changedByModel: shareOf(tally), changedNow };
}

type Composition = {
  readonly wanted: Wanted;
  readonly weights: Uint8Array;
  readonly heat: HeatMap;
};

/** In a function of its own, so that the answer's pixels are gone when the kept ones are encoded. */
async function compose(
  original: Reference,
  answer: Uint8Array,
  { wanted, weights, heat }: Composition,
): Promise<{ readonly pixels: Buffer; readonly tally: Tally }> {
  const [pixels, made] = await Promise.all([
    decodeReference(original, wanted),
    decodeAnswer(answer, original.profile, wanted),
  ]);
  const pictures = { width: wanted.width, reference: pixels, answer: made, mask: weights };
  return { pixels, tally: await blend(pictures, heat.mark) };
}

async function expectSameSize(
  mask: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> {
  const found = await sharp(mask).metadata();
  if (found.width === width && found.height === height) return;
  throw new Error(
    `Expected a mask of ${width} × ${height} but received one of ${found.width} × ${found.height}.`,
  );
}

function shareOf({ protectedPixels, changedPixels }: Tally): number {
  return protectedPixels === 0 ? 0 : changedPixels / protectedPixels;
}
