import "server-only";
import { EaselError } from "@/lib/errors";
import type { GenerationRow, StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import type { StoredFile } from "../files/file-store";
import { keptKey, originalKey } from "./picture-keys";
import { shownImage } from "./present-protection";

/** `raw` is what the model made; `kept` has the reference's pixels outside the mask. */
export type Variant = "kept" | "raw";

export type OpenPicture = {
  readonly file: StoredFile;
  readonly image: StoredImage;
  /** True of what the model made, where there is a kept picture beside it. */
  readonly isAsMade: boolean;
};

/** The file of a generation's picture: the kept one where there is one, unless `raw` is asked for. */
export async function openPicture(
  { files }: Easel,
  row: GenerationRow,
  variant: Variant | undefined,
): Promise<OpenPicture> {
  const { key, ...picture } = placeOf(row, variant);
  const file = await files.read(key);
  if (file === null) throw missing(row);
  return { file, ...picture };
}

/** Whether there is a file of the picture that people see, without opening it. */
export async function hasPictureFile({ files }: Easel, row: GenerationRow): Promise<boolean> {
  return (await files.size(placeOf(row, undefined).key)) !== null;
}

function placeOf(
  row: GenerationRow,
  variant: Variant | undefined,
): Omit<OpenPicture, "file"> & { readonly key: string } {
  const hasKept = row.protect?.kept === true;
  const isKept = hasKept && variant !== "raw";
  const image = isKept ? shownImage(row) : row.image;
  if (row.state !== "done" || image === null) throw notThere(row);
  if (variant === "kept" && !isKept) throw nothingKept(row);
  const key = isKept ? keptKey(row.id, image) : originalKey(row.id, image);
  return { key, image, isAsMade: hasKept && !isKept };
}

export function notThere(row: GenerationRow): EaselError {
  return new EaselError("not_found", `Generation ${row.id} is ${row.state} and has no picture.`, {
    message: "This picture is not there yet.",
  });
}

export function nothingKept(row: GenerationRow): EaselError {
  return new EaselError("not_found", `Generation ${row.id} has no kept picture.`, {
    message: "Nothing was kept outside a mask in this picture.",
  });
}

export function missing(row: GenerationRow): EaselError {
  return new EaselError("picture_missing", `The file of generation ${row.id} is missing.`);
}
