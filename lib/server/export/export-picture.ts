import "server-only";
import { EaselError } from "@/lib/errors";
import { withoutMetadata, withRecipe } from "@/lib/image/recipe/recipe-in-file";
import type { PictureType } from "@/lib/image/sniff";
import type { GenerationRow } from "../database/schema";
import type { Easel } from "../easel";
import { originalKey } from "../generations/collect";
import { convert, isAsMade } from "./convert";
import type { Export } from "./export-query";

/** A picture to take away. */
export type Exported = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
};

/**
 * The picture of a generation as it is wanted: its own pixels where nothing else is asked for, else
 * cropped, scaled and encoded; its recipe inside, or nothing said about it. Holds the whole file in memory.
 */
export async function exportPicture(
  { files }: Easel,
  row: GenerationRow,
  wanted: Export,
): Promise<Exported> {
  const { image } = row;
  if (image === null) throw notThere(row);
  const file = await files.read(originalKey(row.id, image));
  if (file === null) throw missing(row);
  const original = new Uint8Array(await new Response(file.stream).arrayBuffer());
  const picture = isAsMade(wanted, image)
    ? { bytes: original, type: image.contentType, width: image.width, height: image.height }
    : await convert(original, image, wanted);
  return { ...picture, bytes: described(picture, row, wanted) };
}

function described({ bytes, type }: Exported, row: GenerationRow, { recipe, dpi }: Export) {
  if (!recipe) return withoutMetadata(bytes, type);
  const { model, input, id, parentId } = row;
  return withRecipe(bytes, type, { recipe: { model, input, id }, isEdit: parentId !== null, dpi });
}

export function notThere(row: GenerationRow): EaselError {
  return new EaselError("not_found", `Generation ${row.id} is ${row.state} and has no picture.`, {
    message: "This picture is not there yet.",
  });
}

export function missing(row: GenerationRow): EaselError {
  return new EaselError("picture_missing", `The file of generation ${row.id} is missing.`);
}
