import "client-only";
import type { Judgement } from "@/lib/contract/generation";
import { pageValue, usePageValue } from "../storage/page-value";
import type { SheetEntry } from "../sheet/sheet-entry";

/** What a person did to pictures that the server's list does not show yet, by id. */
export type Change = Judgement & { readonly trashedAt?: string | null };
type Changes = ReadonlyMap<string, Change>;

const changes = pageValue<Changes>(new Map());

/** Shows a change at once. */
export function showChanges(added: Changes): void {
  const next = new Map(changes.read());
  for (const [id, change] of added) next.set(id, { ...next.get(id), ...change });
  changes.write(next);
}

/** From here on the server's list speaks for these again; what was changed anew meanwhile stays. */
export function settleChanges(settled: Changes): void {
  const next = new Map(changes.read());
  for (const [id, change] of settled) {
    const left = Object.entries(next.get(id) ?? {}).filter(
      ([key, value]) => Reflect.get(change, key) !== value,
    );
    if (left.length === 0) next.delete(id);
    else next.set(id, Object.fromEntries(left));
  }
  changes.write(next);
}

export function readUnsavedChanges(): Changes {
  return changes.read();
}

export function useUnsavedChanges(): Changes {
  return usePageValue(changes);
}

/** The entries as they will be, without those that were just put into the trash, or taken out of it. */
export function withChanges(
  entries: readonly SheetEntry[],
  unsaved: Changes,
  isTrash: boolean,
): readonly SheetEntry[] {
  const changed =
    unsaved.size === 0
      ? entries
      : entries.map((entry) => changedEntry(entry, unsaved.get(entry.id)));
  return changed.filter(({ trashedAt }) => (trashedAt !== null) === isTrash);
}

function changedEntry(entry: SheetEntry, change: Change | undefined): SheetEntry {
  return change === undefined ? entry : { ...entry, ...change };
}
