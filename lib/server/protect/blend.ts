import "server-only";
import { setImmediate } from "node:timers/promises";

/** A difference of more than this, of 255, in any channel is a change; less is the noise of coding. */
const tolerance = 2;

export type Pictures = {
  readonly width: number;
  /** Four bytes a pixel. */
  readonly reference: Uint8Array;
  /** Four bytes a pixel. */
  readonly answer: Uint8Array;
  /** A byte a pixel: 0 keeps the reference, 255 takes the answer, between them they are blended. */
  readonly mask: Uint8Array;
};

export type Tally = { readonly protectedPixels: number; readonly changedPixels: number };

/** Told of each protected pixel that was changed, and by how much of 255. */
type OnChange = (x: number, y: number, difference: number) => void;

/** A millisecond or two of work each: the same thread answers people. */
const stripPixels = 65_536;

/**
 * Makes the reference the kept picture: the answer's where the mask is white, untouched where it is
 * black. Counts what the answer has changed there.
 */
export function blend(pictures: Pictures, onChange: OnChange): Promise<Tally> {
  return inStrips(pictures, (from, to) => {
    mix(pictures, from, to);
    return measure(pictures, from, to, onChange);
  });
}

/** How much of what is protected differs between two pictures of one size. */
export function countChanges(pictures: Pictures): Promise<Tally> {
  return inStrips(pictures, (from, to) => measure(pictures, from, to, () => {}));
}

/** Whole rows at a time, with a turn for everybody else after each strip. */
async function inStrips(
  { width, mask }: Pictures,
  work: (from: number, to: number) => Tally,
): Promise<Tally> {
  const strip = Math.max(1, Math.floor(stripPixels / width)) * width;
  let [protectedPixels, changedPixels] = [0, 0];
  for (let from = 0; from < mask.length; from += strip) {
    const tally = work(from, Math.min(mask.length, from + strip));
    protectedPixels += tally.protectedPixels;
    changedPixels += tally.changedPixels;
    await setImmediate();
  }
  return { protectedPixels, changedPixels };
}

function measure(pictures: Pictures, from: number, to: number, onChange: OnChange): Tally {
  const { width, reference, answer, mask } = pictures;
  let [protectedPixels, changedPixels] = [0, 0];
  for (let row = from; row < to; row += width) {
    for (let x = 0; x < width; x += 1) {
      if (mask[row + x] !== 0) continue;
      protectedPixels += 1;
      const difference = differenceAt(reference, answer, (row + x) * 4);
      if (difference <= tolerance) continue;
      changedPixels += 1;
      onChange(x, row / width, difference);
    }
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
    // Colours count by how opaque they are, so that what is clear lends none of its own.
    const keep = (reference[at + 3] ?? 0) * (255 - share);
    const take = (answer[at + 3] ?? 0) * share;
    const alpha = keep + take;
    const isAnswer = share === 255 || alpha === 0;
    for (let channel = at; channel < at + 3; channel += 1) {
      const [old, fresh] = [reference[channel] ?? 0, answer[channel] ?? 0];
      reference[channel] = isAnswer ? fresh : Math.round((old * keep + fresh * take) / alpha);
    }
    reference[at + 3] = Math.round(alpha / 255);
  }
}
