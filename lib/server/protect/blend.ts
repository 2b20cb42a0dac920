import "server-only";
import { setImmediate } from "node:timers/promises";
import type { HeatMap } from "./heat-map";

/** A difference of more than this, of 255, in any channel is a change; less is the noise of coding. */
const tolerance = 2;

export type Pictures = {
  /** Four bytes a pixel. */
  readonly reference: Uint8Array;
  /** Four bytes a pixel. */
  readonly answer: Uint8Array;
  /** A byte a pixel: 0 keeps the reference, 255 takes the answer, between them they are blended. */
  readonly mask: Uint8Array;
};

export type Tally = { readonly protectedPixels: number; readonly changedPixels: number };

/** A few milliseconds of work each: the same thread answers people. */
const stripPixels = 262_144;

/**
 * Makes the reference the kept picture: the answer's where the mask is white, untouched where it is
 * black. Counts and maps what the answer has changed there.
 */
export function blend(pictures: Pictures, width: number, heat: HeatMap): Promise<Tally> {
  return inStrips(pictures.mask.length, (from, to) => {
    mix(pictures, from, to);
    return measure(pictures, from, to, (pixel, difference) =>
      heat.mark(pixel % width, Math.floor(pixel / width), difference),
    );
  });
}

/** How much of what is protected differs between two pictures of one size. */
export function countChanges(pictures: Pictures): Promise<Tally> {
  return inStrips(pictures.mask.length, (from, to) => measure(pictures, from, to, () => {}));
}

async function inStrips(length: number, work: (from: number, to: number) => Tally): Promise<Tally> {
  let [protectedPixels, changedPixels] = [0, 0];
  for (let from = 0; from < length; from += stripPixels) {
    const tally = work(from, Math.min(length, from + stripPixels));
    protectedPixels += tally.protectedPixels;
    changedPixels += tally.changedPixels;
    await setImmediate();
  }
  return { protectedPixels, changedPixels };
}

function measure(
  { reference, answer, mask }: Pictures,
  from: number,
  to: number,
  onChange: (pixel: number, difference: number) => void,
): Tally {
  let [protectedPixels, changedPixels] = [0, 0];
  for (let pixel = from; pixel < to; pixel += 1) {
    if (mask[pixel] !== 0) continue;
    protectedPixels += 1;
    const difference = differenceAt(reference, answer, pixel * 4);
    if (difference <= tolerance) continue;
    changedPixels += 1;
    onChange(pixel, difference);
  }
  return { protectedPixels, changedPixels };
}

/** The largest of the four channels; two clear pixels look the same whatever colour lies beneath. */
function differenceAt(one: Uint8Array, other: Uint8Array, at: number): number {
  if (one[at + 3] === 0 && other[at + 3] === 0) return 0;
  let largest = 0;
  for (let channel = at; channel < at + 4; channel += 1) {
    const difference = Math.abs((one[channel] ?? 0) - (other[channel] ?? 0));
    if (difference > largest) largest = difference;
  }
  return largest;
}

function mix({ reference, answer, mask }: Pictures, from: number, to: number): void {
  for (let pixel = from; pixel < to; pixel += 1) {
    const share = mask[pixel] ?? 0;
    if (share === 0) continue;
    const at = pixel * 4;
    const [under, over] = [reference[at + 3] ?? 0, answer[at + 3] ?? 0];
    // Colours count by how opaque they are, so that what is clear lends none of its own.
    const keep = under * (255 - share);
    const take = over * share;
    const alpha = keep + take;
    for (let channel = at; channel < at + 3; channel += 1) {
      const old = reference[channel] ?? 0;
      const fresh = answer[channel] ?? 0;
      reference[channel] =
        alpha === 0 || share === 255 ? fresh : Math.round((old * keep + fresh * take) / alpha);
    }
    reference[at + 3] = Math.round(alpha / 255);
  }
}
