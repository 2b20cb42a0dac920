import "server-only";
import { downloadZip } from "client-zip";
import { asc, desc, inArray } from "drizzle-orm";
import { z } from "zod";
import { maxArchivePictures } from "@/lib/contract/archive";
import { EaselError } from "@/lib/errors";
import { fitLongest } from "@/lib/image/fit-longest";
import { defaultTemplate, templateNames } from "@/lib/image/name-template";
import { type GenerationRow, generations, type StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import { readQuery } from "../read-query";
import { exportPicture } from "./export-picture";
import { formQuery, side } from "./export-query";

const querySchema = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(","))
    .refine((ids) => ids.every((id) => z.uuid().safeParse(id).success), "This is a list of ids.")
    .refine(
      (ids) => ids.length <= maxArchivePictures,
      `At most ${maxArchivePictures} pictures at once.`,
    ),
  name: z.string().min(1).max(200).default(defaultTemplate),
  ...formQuery,
  /** Brings larger pictures down until their longest side has so many pixels. */
  longest: side.optional(),
});

type Archive = z.infer<typeof querySchema>;
type Wanted = Omit<Archive, "ids" | "name">;
type WithImage = GenerationRow & { readonly image: StoredImage };

export function readArchiveQuery(request: Request): Archive {
  return readQuery(querySchema, request);
}

/**
 * Many pictures as one zip, streamed: one picture at a time is in memory, whatever their number. In the
 * order of the sheet. Those without a picture are left out; without any at all it is `not_found`. A file
 * that is missing breaks the download off instead of leaving a picture out in silence.
 */
export async function archive(easel: Easel, { ids, name, ...wanted }: Archive): Promise<Response> {
  const rows = await easel.database
    .select()
    .from(generations)
    .where(inArray(generations.id, ids))
    .orderBy(desc(generations.createdAt), asc(generations.id));
  const pictures = rows.filter((row): row is WithImage => row.image !== null);
  if (pictures.length === 0) throw new EaselError("not_found", "None of these has a picture.");
  const names = templateNames(
    name,
    pictures.map((row) => named(row, wanted)),
  );
  const day = easel.clock.now().toISOString().slice(0, 10);
  return new Response(downloadZip(filesOf(easel, pictures, names, wanted)).body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="easel-${day}.zip"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* filesOf(
  easel: Easel,
  pictures: readonly WithImage[],
  names: readonly string[],
  wanted: Wanted,
) {
  for (const [index, row] of pictures.entries()) {
    const { format, quality, recipe, longest } = wanted;
    const size = longest === undefined ? {} : resized(row.image, longest);
    const change = { ...size, ...(format === undefined ? {} : { format }) };
    const { bytes } = await exportPicture(easel, row, {
      download: true,
      quality,
      recipe,
      ...change,
    });
    yield { name: names[index] ?? row.id, input: bytes, lastModified: row.createdAt };
  }
}

/** What a name is made of: the picture as it will be in the archive. */
function named({ input, title, model, image, createdAt }: WithImage, { format, longest }: Wanted) {
  const contentType = format === undefined ? image.contentType : (`image/${format}` as const);
  const { width, height } = longest === undefined ? image : fitLongest(image, longest);
  return { width, height, contentType, prompt: String(input.prompt), title, model, createdAt };
}

/** Nothing for a picture that is small enough: its own bytes stay its own. */
function resized(image: StoredImage, longest: number) {
  return Math.max(image.width, image.height) <= longest ? {} : fitLongest(image, longest);
}
