import "client-only";
import type { Generation } from "@/lib/contract/generation";
import { findModel } from "@/lib/models/catalogue";
import { formatOffer } from "@/lib/words/money";
import { setDraft } from "./draft";
import { generate } from "./generations";
import { inputOf } from "./sheet-entry";

type Recipe = Pick<Generation, "model" | "input">;

let isPromptWanted = false;

/** Puts a recipe into the composer, and the focus into its prompt: at once, or as soon as the composer is there. */
export function reuse({ model, input }: Recipe): void {
  setDraft({ model, input, variations: 1 });
  isPromptWanted = true;
  focusWantedPrompt();
}

/** Gives the prompt the focus that `reuse` asked for, where a page has a composer. */
export function focusWantedPrompt(): void {
  const prompt = document.querySelector<HTMLTextAreaElement>('textarea[name="prompt"]');
  if (!isPromptWanted || prompt === null) return;
  isPromptWanted = false;
  prompt.focus();
  prompt.setSelectionRange(prompt.value.length, prompt.value.length);
}

/** Makes the same once more. It is paid again, at `runAgainPrice`. */
export function runAgain(recipe: Recipe): void {
  generate([{ model: recipe.model, input: inputOf(recipe) }]);
}

/** What running it again costs today: "$0.17", "up to $0.25"; null where its model is gone. */
export function runAgainPrice(recipe: Recipe): string | null {
  const price = findModel(recipe.model)?.price(inputOf(recipe), 0);
  return price === undefined ? null : formatOffer(price);
}
