import type { Generation } from "@/lib/contract/generation";
import { inputOf } from "@/lib/browser/sheet/sheet-entry";
import { findModel } from "@/lib/models/catalogue";
import { chosenSize } from "@/lib/models/size";

/** What a model without sizes makes, and what one that chooses by itself makes most. */
const assumed = { noSizes: 1.5, auto: 1 };

/** Width over height: of the picture, or of the one to come as far as anyone can say. */
export function proportionOf({ image, model, input }: Generation): number {
  if (image !== null) return image.width / image.height;
  const size = chosenSize(inputOf({ model, input }));
  if (size !== null) return size.width / size.height;
  const hasSizes = findModel(model)?.parameters.size !== undefined;
  return hasSizes ? assumed.auto : assumed.noSizes;
}
