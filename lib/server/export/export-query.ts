import "server-only";
import { z } from "zod";
import { readQuery } from "../requests/read-query";

const maxSide = 10_000;
const maxPixels = 64_000_000;

/** One side of a picture, in pixels. */
export const side = whole("A side", 1, maxSide);
const flag = z.enum(["0", "1"], "This is 0 or 1.").transform((text) => text === "1");

/** Four whole numbers, in pixels of the original. */
const cropSchema = z
  .string()
  .regex(/^\d+,\d+,\d+,\d+$/, "A crop is left,top,width,height in pixels.")
  .transform((text) => {
    const [left = 0, top = 0, width = 0, height = 0] = text.split(",").map(Number);
    return { left, top, width, height };
  });

/** In which form a file leaves, of one picture or of many. */
export const formQuery = {
  format: z.enum(["png", "jpeg", "webp"], "A format is png, jpeg or webp.").optional(),
  /** For JPEG and lossy WebP. */
  quality: whole("The quality", 1, 100).default(92),
  /** What made the picture goes into its file, unless it shall say nothing of itself. */
  recipe: flag.default(true),
};

const querySchema = z
  .strictObject({
    ...formQuery,
    download: flag.default(false),
    variant: z.enum(["kept", "raw"], "A variant is kept or raw.").optional(),
    /** Pixels. With one side alone the other follows. */
    width: side.optional(),
    height: side.optional(),
    crop: cropSchema.optional(),
    /** Written into the file; changes no pixel. */
    dpi: whole("The dpi", 1, 2_400).optional(),
  })
  .refine(({ width = 1, height = 1 }) => width * height <= maxPixels, {
    path: ["width"],
    error: "This is more than 64 megapixels.",
  });

/** How a picture is wanted. */
export type Export = z.infer<typeof querySchema>;

/** Whether it is wanted to be looked at, exactly as it was made. */
export function isPlain({ download, format, width, height, crop, dpi }: Export): boolean {
  return !download && [format, width, height, crop, dpi].every((change) => change === undefined);
}

/** How a picture was asked for; refuses what it does not know, in words. */
export function readExportQuery(request: Request): Export {
  return readQuery(querySchema, request);
}

function whole(what: string, least: number, most: number) {
  const words = `${what} must be a whole number from ${least} to ${most}.`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
}
