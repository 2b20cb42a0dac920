import "client-only";
import type { Generation, Judgement } from "@/lib/contract/generation";
import { api } from "./api";
import { refreshed } from "./generations";
import { type Change, settleChanges, showChanges } from "./unsaved-changes";

/** Takes an act back. Throws an `ApiError` where it was not taken back everywhere. */
export type Undo = () => Promise<void>;

let undo: Undo | null = null;

/** Judges pictures: at once on the sheet, then on the server. Answers with the way back; throws an `ApiError`. */
export async function judge(entries: readonly Generation[], judgement: Judgement): Promise<Undo> {
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

/** Puts pictures into the trash, or takes them out of it. Answers with the way back; throws an `ApiError`. */
export async function moveToTrash(entries: readonly Generation[], isTrashed = true): Promise<Undo> {
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

/** Takes the last act of this page back; false where there is none. */
export async function undoLast(): Promise<boolean> {
  const act = undo;
  undo = null;
  await act?.();
  return act !== null;
}

/** It can be taken back from the moment it is seen: the way back waits for the way there. */
async function withUndo(act: () => Promise<void>, back: Undo): Promise<Undo> {
  const acting = act();
  const takeBack = () => acting.catch(() => {}).then(back);
  undo = takeBack;
  await acting;
  return async () => {
    if (undo === takeBack) undo = null;
    await takeBack();
  };
}

async function apply(
  changes: ReadonlyMap<string, Change>,
  save: (id: string) => Promise<unknown>,
): Promise<void> {
  showChanges(changes);
  try {
    await Promise.all([...changes.keys()].map(save));
  } finally {
    await refreshed().catch(() => {});
    settleChanges(changes.keys());
  }
}
