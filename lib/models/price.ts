import type { Input, Price } from "./model";
import { chosenSize } from "./size";

/** US dollars for one picture, by preset size, then quality. */
export type PriceGuide = Readonly<
  Record<string, Readonly<Record<"low" | "medium" | "high", number>>>
>;

const squarePixels = 1024 * 1024;

/**
 * The price of an input by a published guide. A size outside it is scaled by pixels from 1024 × 1024.
 * What is left to the model counts as the dearest of the guide.
 */
export function priceByGuide(guide: PriceGuide): (input: Input) => Price {
  return (input) => {
    const rows = rowsFor(guide, input);
    const quality = input.quality ?? "auto";
    const prices = rows.flatMap((row) =>
      quality === "low" || quality === "medium" || quality === "high"
        ? [row[quality]]
        : Object.values(row),
    );
    return {
      microUsd: Math.round(Math.max(...prices) * 1_000_000),
      isUpTo: prices.length > 1,
    };
  };
}

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
