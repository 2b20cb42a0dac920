import { showToast } from "@/components/ui/toast";
import { ApiError } from "@/lib/browser/api-error";
import { judge, judged, judgementBefore, restore, trash } from "@/lib/browser/judge";
import type { Generation, Judgement } from "@/lib/contract/generation";
import { judgementWords } from "./judgement-words";

/** Judges a picture at once, says so, and offers to take it back. */
export function judgeWithUndo(generation: Generation, judgement: Judgement): void {
  const before = judgementBefore(generation, judgement);
  const after = judged(generation, judgement);
  showToast({
    text: judgementWords(judgement),
    action: { label: "Undo", run: () => void judge(after, before).catch(sayFailure) },
  });
  void judge(generation, judgement).catch(sayFailure);
}

/** Deletes a picture at once and offers to have it back. */
export function trashWithUndo({ id }: Pick<Generation, "id">): void {
  showToast({
    text: "Deleted. It stays in the trash for 30 days.",
    action: { label: "Undo", run: () => void restore(id).catch(sayFailure) },
  });
  void trash(id).catch(sayFailure);
}

function sayFailure(failure: unknown): void {
  if (!(failure instanceof ApiError)) throw failure;
  showToast({ text: `${failure.message} Nothing changed, and nothing was charged.` });
}
