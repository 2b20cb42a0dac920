import type { Format } from "./delivery";
import type { Form } from "./form-fields";

/** How many pictures leave in one file. */
export type Archive = Form<Format | "as-made"> & {
  /** In pixels; null for as made. */
  readonly longest: number | null;
  readonly name: string;
};

/** What the archive's address is asked for. */
export function archiveQuery(ids: readonly string[], archive: Archive): URLSearchParams {
  const { format, quality, isRecipeIn, longest, name } = archive;
  const query = new URLSearchParams({ ids: ids.join(), name, recipe: isRecipeIn ? "1" : "0" });
  if (format !== "as-made") query.set("format", format);
  if (format === "jpeg" || format === "webp") query.set("quality", String(quality));
  if (longest !== null) query.set("longest", String(longest));
  return query;
}
