import type { Input, Model } from "./model";
import { chosenSize } from "./size";

/** US dollars for one picture, by preset size, then quality. */
export type PriceGuide = Readonly<
  Record<string, Readonly<Record<"low" | "medium" | "high", number>>>
>;

const squarePixels = 1024 * 1024;

/**
 * The price of an input by a published guide. A size outside it is scaled by pixels from 1024 × 1024.
 * What is left to the model counts as the dearest of the guide. References are read by the model too:
 * `referencesUsd` is the most that they are known to add, so such a price is an "up to".
 */
export function priceByGuide(guide: PriceGuide, { referencesUsd }: Added): Model["price"] {
  return (input, referenceCount) => {
    const added = referenceCount > 0 ? referencesUsd : 0;
    const rows = rowsFor(guide, input);
    const quality = input.quality ?? "auto";
    const prices = rows.flatMap((row) =>
      quality === "low" || quality === "medium" || quality === "high"
        ? [row[quality]]
        : Object.values(row),
    );
    return {
      microUsd: Math.round((Math.max(...prices) + added) * 1_000_000),
      isUpTo: prices.length > 1 || added > 0,
    };
  };
}

type Added = { readonly referencesUsd: number };
type Row = PriceGuide[string];

function rowsFor(guide: PriceGuide, input: Input): readonly Row[] {
  const size = chosenSize(input);
  if (size === null) return Object.values(guide);
  const listed = guide[`${size.width}x${size.height}`];
  if (listed !== undefined) return [listed];
  const square = guide["1024x1024"];
  if (square === undefined) return Object.values(guide);
  const scale = (size.width * size.height) / squarePixels;
  return [{ low: square.low * scale, medium: square.medium * scale, high: square.high * scale }];
}
