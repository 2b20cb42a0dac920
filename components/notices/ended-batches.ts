import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { isActive } from "@/lib/contract/generation-state";

/** What was made together, or a picture made alone, under the id of the batch or of the picture. */
export type Batch = { readonly id: string; readonly entries: readonly SheetEntry[] };

/** The batches of which something was under way at the last look, and nothing is any more. */
export function endedBatches(
  underWay: ReadonlySet<string>,
  entries: readonly SheetEntry[],
): readonly Batch[] {
  const moved = new Set(entries.filter(({ id }) => underWay.has(id)).map(batchOf));
  return [...moved]
    .map((id) => ({ id, entries: entries.filter((entry) => batchOf(entry) === id) }))
    .filter((batch) => !batch.entries.some(isActive));
}

function batchOf({ id, batchId }: SheetEntry): string {
  return batchId ?? id;
}
