import "server-only";
import { downloadZip } from "client-zip";
import { asc, desc, inArray } from "drizzle-orm";
import { z } from "zod";
import { EaselError } from "@/lib/errors";
import { defaultTemplate, templateNames } from "@/lib/image/name-template";
import { type GenerationRow, generations, type StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import { readQuery } from "../read-query";
import { exportPicture } from "./export-picture";
import type { Export } from "./export-query";

const maxPictures = 500;

const querySchema = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(","))
    .refine((ids) => ids.every((id) => z.uuid().safeParse(id).success), "This is a list of ids.")
    .refine((ids) => ids.length <= maxPictures, `At most ${maxPictures} pictures at once.`),
  name: z.string().min(1).max(200).default(defaultTemplate),
  recipe: z
    .enum(["0", "1"])
    .default("1")
    .transform((text) => text === "1"),
});

type Archive = z.infer<typeof querySchema>;
type WithImage = GenerationRow & { readonly image: StoredImage };

export function readArchiveQuery(request: Request): Archive {
  return readQuery(querySchema, request);
}

/**
 * Many pictures as one zip, streamed: one picture at a time is in memory, whatever their number. In the
 * order of the sheet. Those without a picture are left out; without any at all it is `not_found`. A file
 * that is missing breaks the download off instead of leaving a picture out in silence.
 */
export async function archive(easel: Easel, { ids, name, recipe }: Archive): Promise<Response> {
  const rows = await easel.database
    .select()
    .from(generations)
    .where(inArray(generations.id, ids))
    .orderBy(desc(generations.createdAt), asc(generations.id));
  const pictures = rows.filter((row): row is WithImage => row.image !== null);
  if (pictures.length === 0) throw new EaselError("not_found", "None of these has a picture.");
  const names = templateNames(name, pictures.map(named));
  const day = easel.clock.now().toISOString().slice(0, 10);
  return new Response(downloadZip(filesOf(easel, pictures, names, asMade(recipe))).body, {
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
  wanted: Export,
) {
  for (const [index, row] of pictures.entries()) {
    const { bytes } = await exportPicture(easel, row, wanted);
    yield { name: names[index] ?? row.id, input: bytes, lastModified: row.createdAt };
  }
}

function named({ input, title, model, image, createdAt }: WithImage) {
  return { ...image, prompt: String(input.prompt), title, model, createdAt };
}

function asMade(recipe: boolean): Export {
  return { download: true, quality: 92, recipe };
}
