import "server-only";
import { z } from "zod";
import { maxArchivePictures } from "@/lib/contract/archive";
import { defaultTemplate } from "@/lib/image/name-template";
import { readQuery } from "../requests/read-query";
import { formQuery, side } from "./export-query";

const ids = z
  .string()
  .transform((text) => text.split(","))
  .refine((ids) => ids.every((id) => z.uuid().safeParse(id).success), "This is a list of ids.")
  .refine(
    (ids) => ids.length <= maxArchivePictures,
    `At most ${maxArchivePictures} pictures at once.`,
  );

const archiveSchema = z.strictObject({
  ids,
  name: z.string().min(1).max(200).default(defaultTemplate),
  ...formQuery,
  /** Brings larger pictures down until their longest side has so many pixels. */
  longest: side.optional(),
});

/** Which pictures are wanted in one zip, in which form and under which names. */
export type Archive = z.infer<typeof archiveSchema>;

export function readArchiveQuery(request: Request): Archive {
  return readQuery(archiveSchema, request);
}

/** Which pictures are asked about, and nothing else of them. */
export function readIds(request: Request): readonly string[] {
  return readQuery(z.strictObject({ ids }), request).ids;
}
