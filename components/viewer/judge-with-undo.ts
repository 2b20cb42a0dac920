import { showToast } from "@/components/ui/toast";
import { ApiError } from "@/lib/browser/api/api-error";
import { type Act, judge, moveToTrash, undoLast } from "@/lib/browser/generations/choose";
import { refreshGeneration } from "@/lib/browser/generations/use-generation";
import type { Generation, Judgement } from "@/lib/contract/generation";
import { judgementWords } from "./judgement-words";

/** Judges a picture at once, says so, and offers to take it back. */
export function judgeWithUndo(generation: Generation, judgement: Judgement): void {
  void told(generation, judgementWords(judgement), () => judge([generation], judgement));
}

/** Deletes a picture at once and offers to have it back. */
export function trashWithUndo(generation: Generation): void {
  void told(generation, "Deleted. It stays in the trash for 30 days.", () =>
    moveToTrash([generation]),
  );
}

/** Takes the last judgement back; without one nothing happens. */
export function undoJudgement({ id }: Pick<Generation, "id">): void {
  void attempt(id, async () => {
    const written = undoLast();
    if (written !== null) showToast({ text: "Taken back." });
    await written;
  });
}

async function told({ id }: Pick<Generation, "id">, text: string, act: () => Act): Promise<void> {
  await attempt(id, async () => {
    const { undo, written } = act();
    showToast({ text, action: { label: "Undo", run: () => void attempt(id, undo) } });
    await written;
  });
}

async function attempt(id: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    showToast({ text: `${failure.message} It was not written down.` });
  } finally {
    refreshGeneration(id);
  }
}
