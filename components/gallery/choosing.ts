import { showToast } from "@/components/ui/toast";
import { ApiError } from "@/lib/browser/api/api-error";
import { type Act, judge, moveToTrash, undoLast } from "@/lib/browser/generations/choose";
import type { Generation, Judgement } from "@/lib/contract/generation";

/** What a person does to pictures on the sheet, each said in passing and with its Undo. None of these throws. */

function choose(entries: readonly Generation[], judgement: Judgement, words: string): void {
  void told(entries, words, () => judge(entries, judgement));
}

/** Stars them all, or takes the star from all where each has one. */
export function toggleStar(entries: readonly Generation[]): void {
  const starred = !entries.every((entry) => entry.starred);
  choose(entries, { starred }, starred ? "Starred" : "No longer starred");
}

/** Picks or rejects them all, or neither where each is that already. */
export function togglePick(entries: readonly Generation[], as: "pick" | "reject"): void {
  const picked = entries.every((entry) => entry.picked === as) ? null : as;
  const words = { pick: "Picked", reject: "Rejected" };
  choose(entries, { picked }, picked === null ? "Neither picked nor rejected" : words[picked]);
}

export function rate(entries: readonly Generation[], rating: number): void {
  choose(
    entries,
    { rating },
    rating === 0 ? "No stars" : `${rating} ${rating === 1 ? "star" : "stars"}`,
  );
}

export function trash(entries: readonly Generation[]): void {
  void told(entries, "In the trash for 30 days", () => moveToTrash(entries));
}

export function restore(entries: readonly Generation[]): void {
  void told(entries, "Back on the sheet", () => moveToTrash(entries, false));
}

/** Takes the last of these back. */
export function undoChoice(): void {
  void attempt(async () => {
    const written = undoLast();
    // Said at once: later it would stand in the place of what was said since, and of its Undo.
    if (written !== null) showToast({ text: "Taken back." });
    await written;
  });
}

async function told(entries: readonly Generation[], words: string, act: () => Act): Promise<void> {
  if (entries.length === 0) return;
  await attempt(async () => {
    const { undo, written } = act();
    const text = entries.length === 1 ? `${words}.` : `${words}: ${entries.length} pictures.`;
    showToast({ text, action: { label: "Undo", run: () => void attempt(undo) } });
    await written;
  });
}

async function attempt(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showToast({ text: `Not everything was written down. ${error.message}` });
  }
}
