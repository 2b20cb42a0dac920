import "server-only";
import { withoutMetadata, withRecipe } from "@/lib/image/recipe/recipe-in-file";
import type { PictureType } from "@/lib/image/sniff";
import type { GenerationRow } from "../database/schema";
import type { Easel } from "../easel";
import { openPicture } from "../generations/open-picture";
import { convert, isUnchanged } from "./convert";
import type { Export } from "./export-query";

/** A picture to take away. */
export type Exported = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  /** True of what the model made, where there is a kept picture beside it. */
  readonly isAsMade: boolean;
};

/**
 * The picture of a generation as it is wanted: its own pixels where nothing else is asked for, else
 * cropped, scaled and encoded; its recipe inside, or nothing said about it. Holds the whole file in memory.
 */
export async function exportPicture(
  easel: Easel,
  row: GenerationRow,
  wanted: Export,
): Promise<Exported> {
  const { file, image, isAsMade } = await openPicture(easel, row, wanted.variant);
  const original = new Uint8Array(await new Response(file.stream).arrayBuffer());
  const picture = isUnchanged(wanted, image)
    ? { bytes: original, type: image.contentType, width: image.width, height: image.height }
    : await convert(original, image, wanted);
  return { ...picture, isAsMade, bytes: described(picture, row, wanted) };
}

function described(
  { bytes, type }: Pick<Exported, "bytes" | "type">,
  row: GenerationRow,
  { recipe, dpi }: Export,
) {
  if (!recipe) return withoutMetadata(bytes, type);
  const { model, input, id, parentId, references } = row;
  return withRecipe(bytes, type, {
    recipe: { model, input, id },
    isEdit: parentId !== null || references.length > 0,
    dpi,
  });
}
