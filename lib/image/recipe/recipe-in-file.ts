import { type PictureType, sniffPicture } from "../sniff";
import type { Bytes } from "../parts/bytes";
import { jpegXmp, withJpegXmp, withoutJpegMetadata } from "./jpeg";
import { pngTexts, withoutPngMetadata, withPngTexts, xmpKeyword } from "./png";
import { recipeOfOthers } from "./recipe-of-others";
import { formatRecipe, parseRecipe, type Recipe } from "./recipe";
import { webpXmp, withoutWebpMetadata, withWebpXmp } from "./webp";
import { xmpOf, recipeOfXmp } from "./xmp";

type Written = {
  readonly recipe: Recipe;
  /** Whether someone's picture went in, which IPTC calls composite. */
  readonly isEdit: boolean;
  readonly dpi?: number | undefined;
};

/**
 * The same picture, pixel for pixel, with what made it inside: XMP in all three formats and text chunks
 * in PNG. Metadata that was there goes. Never re-encodes; costs one copy of the bytes.
 */
export function withRecipe(
  bytes: Bytes,
  type: PictureType,
  { recipe, isEdit, dpi }: Written,
): Bytes {
  const xmp = xmpOf(recipe, { isEdit, dpi });
  if (type === "image/jpeg") return withJpegXmp(bytes, xmp);
  if (type === "image/webp") return withWebpXmp(bytes, xmp);
  const texts = {
    Software: "Easel",
    Description: String(recipe.input.prompt ?? ""),
    easel: formatRecipe(recipe),
  };
  return withPngTexts(bytes, texts, xmp);
}

/** The same picture with nothing said about it. */
export function withoutMetadata(bytes: Bytes, type: PictureType): Bytes {
  if (type === "image/jpeg") return withoutJpegMetadata(bytes);
  return type === "image/webp" ? withoutWebpMetadata(bytes) : withoutPngMetadata(bytes);
}

/** What made a picture, as its file tells it: Easel's own recipe, or what other programs wrote; null when it says nothing. */
export async function readRecipe(bytes: Bytes): Promise<Recipe | null> {
  const type = sniffPicture(bytes);
  if (type === null) return null;
  if (type === "image/png") return recipeOfTexts(await pngTexts(bytes));
  const xmp = type === "image/jpeg" ? jpegXmp(bytes) : webpXmp(bytes);
  return xmp === null ? null : recipeOfXmp(xmp);
}

function recipeOfTexts(texts: ReadonlyMap<string, string>): Recipe | null {
  const xmp = texts.get(xmpKeyword);
  return (
    parseRecipe(texts.get("easel") ?? "") ??
    recipeOfOthers(texts) ??
    (xmp === undefined ? null : recipeOfXmp(xmp))
  );
}
