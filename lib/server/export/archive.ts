import "server-only";
import { downloadZip } from "client-zip";
import { EaselError } from "@/lib/errors";
import { fitLongest } from "@/lib/image/fit-longest";
import { templateNames } from "@/lib/image/name-template";
import type { StoredImage } from "../database/schema";
import type { Easel } from "../easel";
import type { Archive } from "./archive-query";
import { type ArchivedPicture, findMissing, findPictures } from "./archived-pictures";
import { exportPicture } from "./export-picture";
import { type LeftOut, missingNote } from "./missing-note";

type Wanted = Omit<Archive, "ids" | "name">;

/**
 * Many pictures as one zip, streamed: one picture at a time is in memory, whatever their number. In the
 * order of the sheet. Those whose file is missing are left out, and a text in the zip names them; where all
 * are, it is `picture_missing`. A store that fails on the way breaks the download off.
 */
export async function archive(easel: Easel, { ids, name, ...wanted }: Archive): Promise<Response> {
  const pictures = await findPictures(easel, ids);
  const missing = await findMissing(easel, pictures);
  if (missing.length === pictures.length) {
    throw new EaselError("picture_missing", "An archive of which every file is missing.", {
      message: "The files of all these pictures are missing from the store.",
    });
  }
  const names = templateNames(
    name,
    pictures.map((picture) => named(picture, wanted)),
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
  pictures: readonly ArchivedPicture[],
  names: readonly string[],
  wanted: Wanted,
) {
  const leftOut: LeftOut[] = [];
  for (const [index, picture] of pictures.entries()) {
    const { row } = picture;
    const name = names[index] ?? row.id;
    const input = await bytesOf(easel, picture, wanted);
    if (input === null) leftOut.push({ name, picture });
    else yield { name, input, lastModified: row.createdAt };
  }
  if (leftOut.length === 0) return;
  const note = missingNote(leftOut, pictures.length);
  yield { name: "Missing pictures.txt", input: note, lastModified: easel.clock.now() };
}

/** Null where its file is missing, be it since the archive was begun. */
async function bytesOf(
  easel: Easel,
  { row, image }: ArchivedPicture,
  { format, quality, recipe, longest }: Wanted,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const size = longest === undefined ? {} : resized(image, longest);
  const change = { ...size, ...(format === undefined ? {} : { format }) };
  const wanted = { download: true, quality, recipe, ...change };
  try {
    return (await exportPicture(easel, row, wanted)).bytes;
  } catch (error) {
    if (error instanceof EaselError && error.code === "picture_missing") return null;
    throw error;
  }
}

/** What a name is made of: the picture as it will be in the archive. */
function named({ row, image }: ArchivedPicture, { format, longest }: Wanted) {
  const { input, title, model, createdAt } = row;
  const contentType = format === undefined ? image.contentType : (`image/${format}` as const);
  const { width, height } = longest === undefined ? image : fitLongest(image, longest);
  return { width, height, contentType, prompt: String(input.prompt), title, model, createdAt };
}

/** Nothing for a picture that is small enough: its own bytes stay its own. */
function resized(image: StoredImage, longest: number) {
  return Math.max(image.width, image.height) <= longest ? {} : fitLongest(image, longest);
}
