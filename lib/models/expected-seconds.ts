import type { Input } from "./model";
import { chosenSize } from "./size";

/** Guesses, until measured: how long other qualities and sizes take beside what Segmind publishes. */
const shareOfQuality: Readonly<Record<string, number>> = { low: 0.35, medium: 0.6 };
/** Twice the pixels, about a fifth more time. */
const pixelExponent = 0.25;
const publishedPixels = 1536 * 1024;

/** Seconds by what Segmind publishes for the model's defaults, without and with references. */
export function secondsFromPublished({
  generate,
  edit,
}: {
  readonly generate: number;
  readonly edit: number;
}): (input: Input, referenceCount: number) => number {
  return (input, referenceCount) => {
    const published = referenceCount > 0 ? edit : generate;
    const quality = shareOfQuality[String(input.quality)] ?? 1;
    const size = chosenSize(input);
    const scale =
      size === null
        ? 1
        : Math.max(1, (size.width * size.height) / publishedPixels) ** pixelExponent;
    return Math.round(published * quality * scale * 10) / 10;
  };
}
