import { promptOf, type SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { chargedSentence } from "@/lib/errors";
import { formatCharge } from "@/lib/words/money";

type Words = { readonly title: string; readonly body: string };

/** What became of a batch, in the two lines that a notification has. */
export function noticeWords(entries: readonly SheetEntry[]): Words {
  const done = entries.filter(({ state }) => state === "done");
  const [first] = entries;
  const prompt = first === undefined ? "" : promptOf(first).trim();
  if (done.length === 0) return { title: notMade(entries.length), body: whyOf(first) };
  return { title: ready(done.length, entries.length), body: withCharge(prompt, done) };
}

function ready(doneCount: number, count: number): string {
  if (doneCount < count) return `${doneCount} of ${count} pictures are ready`;
  return count === 1 ? "Your picture is ready" : `${count} pictures are ready`;
}

function notMade(count: number): string {
  return count === 1 ? "Your picture was not made" : `None of ${count} pictures was made`;
}

function whyOf(entry: SheetEntry | undefined): string {
  const failure = entry?.failure ?? null;
  if (failure === null) return "";
  return [failure.message, chargedSentence(failure)].filter(Boolean).join(" ");
}

/** Said of all together, where all of it is known. */
function withCharge(prompt: string, done: readonly SheetEntry[]): string {
  const costs = done.flatMap(({ costUsd }) => costUsd ?? []);
  if (costs.length < done.length) return prompt;
  const costUsd = costs.reduce((sum, cost) => sum + cost, 0);
  const isCostAbout = done.some((entry) => entry.isCostAbout);
  return `${prompt} · ${formatCharge({ costUsd, isCostAbout })}`;
}
