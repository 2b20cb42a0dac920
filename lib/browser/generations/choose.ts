import "client-only";
import type { Generation, Judgement } from "@/lib/contract/generation";
import { api } from "../api/api";
import { amendLists, refreshed } from "./generation-lists";
import { type Change, settleChanges, showChanges } from "./unsaved-changes";

/** Takes an act back. Throws an `ApiError` where it was not taken back everywhere. */
type Undo = () => Promise<void>;

/** What a person did: seen at once, and taken back at any time. */
export type Act = {
  readonly undo: Undo;
  /** Resolves when it is written down; rejects with an `ApiError` where it was not everywhere. */
  readonly written: Promise<void>;
};

let undo: Undo | null = null;

/** Judges pictures: at once on the sheet, then on the server. */
export function judge(entries: readonly Generation[], judgement: Judgement): Act {
  const before = new Map(
    entries.map((entry) => [
      entry.id,
      Object.fromEntries(Object.keys(judgement).map((key) => [key, Reflect.get(entry, key)])),
    ]),
  );
  const after = new Map(entries.map(({ id }) => [id, judgement]));
  const save = (changes: ReadonlyMap<string, Judgement>) =>
    apply(changes, (id) => api.judgeGeneration(id, changes.get(id) ?? {}));
  return withUndo(
    () => save(after),
    () => save(before),
  );
}

/** Puts pictures into the trash, or takes them out of it. */
export function moveToTrash(entries: readonly Generation[], isTrashed = true): Act {
  const save = (isIn: boolean) => {
    const trashedAt = isIn ? new Date().toISOString() : null;
    const changes = new Map(entries.map(({ id }) => [id, { trashedAt }]));
    return apply(changes, isIn ? api.trashGeneration : api.restoreGeneration);
  };
  return withUndo(
    () => save(isTrashed),
    () => save(!isTrashed),
  );
}

/** Takes the last act of this page back, and answers when that is written down; null where there is none. */
export function undoLast(): Promise<void> | null {
  const act = undo;
  undo = null;
  return act === null ? null : act();
}

/** It can be taken back from the moment it is seen: the way back waits for the way there. */
function withUndo(act: () => Promise<void>, back: Undo): Act {
  const written = act();
  const takeBack = () => written.catch(() => {}).then(back);
  undo = takeBack;
  const undoThis = async () => {
    if (undo === takeBack) undo = null;
    await takeBack();
  };
  return { undo: undoThis, written };
}

async function apply(
  changes: ReadonlyMap<string, Change>,
  save: (id: string) => Promise<unknown>,
): Promise<void> {
  showChanges(changes);
  const ids = [...changes.keys()];
  const results = await Promise.allSettled(ids.map(save));
  const taken = ids.filter((_, place) => results[place]?.status === "fulfilled");
  await amendLists(new Map(taken.map((id) => [id, changes.get(id) ?? {}])));
  await refreshed().catch(() => {});
  settleChanges(changes);
  for (const result of results) if (result.status === "rejected") throw result.reason;
}
