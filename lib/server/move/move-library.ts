import "server-only";
import { inArray } from "drizzle-orm";
import { activeStates } from "@/lib/contract/generation-state";
import type { Database } from "../database/open-database";
import { generations, type GenerationRow, uploads } from "../database/schema";
import type { Stores } from "../instance/open-stores";
import { heatMapKey, keptKey, originalKey, thumbnailKey } from "../generations/picture-keys";
import { uploadKey, uploadThumbnailKey } from "../uploads/keep-upload";
import { copyFile } from "./copy-file";
import { copyRows, movedTables } from "./copy-rows";

export type Side = Pick<Stores, "database" | "files">;

export type Moved = { readonly rows: number; readonly files: number; readonly bytes: number };

/**
 * Copies a whole library, files before the rows that name them, and reads back all it wrote: files by
 * SHA-256, rows value by value. Whatever ends it, the next run goes on; what is there already is only
 * checked. Changes nothing where it copies from.
 *
 * Refuses while anything is on its way on either side: two libraries with the same waiting picture would
 * pay for it twice.
 */
export async function moveLibrary(
  from: Side,
  to: Side,
  tell: (moved: Moved) => void = () => undefined,
): Promise<Moved> {
  await requireRest(from.database, "The library to copy from");
  await requireRest(to.database, "The library to copy to");
  let moved: Moved = { rows: 0, files: 0, bytes: 0 };
  for (const table of movedTables) {
    const copyFiles = async (rows: readonly unknown[]) => {
      for (const key of keysOf(table, rows)) {
        const bytes = await copyFile(from.files, to.files, key);
        if (bytes !== null)
          moved = { ...moved, files: moved.files + 1, bytes: moved.bytes + bytes };
      }
    };
    for await (const rows of copyRows(table, from.database, to.database, copyFiles)) {
      moved = { ...moved, rows: moved.rows + rows };
      tell(moved);
    }
  }
  return moved;
}

async function requireRest(database: Database, which: string): Promise<void> {
  const count = await database.$count(generations, inArray(generations.state, activeStates));
  if (count > 0) {
    throw new Error(
      `${which} has ${count} pictures on their way. Let them end, or cancel those that wait, and stop the server before you move.`,
    );
  }
}

/** The files that rows of a table name. A missing one is missing on both sides, and no reason to stop. */
function keysOf(table: (typeof movedTables)[number], rows: readonly unknown[]): string[] {
  if (table === generations) return (rows as readonly GenerationRow[]).flatMap(pictureKeys);
  if (table !== uploads) return [];
  return (rows as readonly (typeof uploads.$inferSelect)[]).flatMap(({ id }) => [
    uploadKey(id),
    uploadThumbnailKey(id),
  ]);
}

function pictureKeys({ id, image, protect }: GenerationRow): string[] {
  if (image === null) return [];
  const kept = protect?.kept === true ? [keptKey(id, protect.image), heatMapKey(id)] : [];
  return [originalKey(id, image), ...kept, thumbnailKey(id)];
}
