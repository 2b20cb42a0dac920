import "client-only";
import type { Generation } from "@/lib/contract/generation";
import { catalogue, findModel } from "@/lib/models/catalogue";
import { formatOffer } from "@/lib/words/money";
import { readDraft, setDraft } from "./draft";
import { generate } from "./generations/generate";
import { maxReferences } from "./references/reference-list";
import { referencesOfRecipe } from "./references/references-of-recipe";
import { addGenerationAsReference } from "./references/references";
import { inputOf } from "./sheet/sheet-entry";

type Recipe = Pick<Generation, "model" | "input"> &
  Partial<Pick<Generation, "references" | "mask" | "keepOutsideMask" | "parentId">>;

let isPromptWanted = false;

/** Puts a recipe into the composer with its references, and the focus into its prompt: at once, or as soon as the composer is there. */
export function reuse(recipe: Recipe, { variations = 1 } = {}): void {
  const { model, input, references, mask = null, parentId = null } = recipe;
  const held = readDraft();
  setDraft({
    model,
    input,
    variations,
    references:
      references === undefined
        ? held.references
        : referencesOfRecipe({ references, mask, parentId }),
    keepOutsideMask: mask === null || recipe.keepOutsideMask === true,
  });
  isPromptWanted = true;
  focusWantedPrompt();
}

/** How many pictures `vary` asks for. */
const varied = 4;

/** Puts a recipe into the composer, set to make several of it: their price stands on the button. */
export function vary(recipe: Recipe): void {
  reuse(recipe, { variations: varied });
}

/** Puts the prompt alone into the composer; everything else there stays. */
export function takePrompt({ input }: Pick<Generation, "input">): void {
  const held = readDraft();
  setDraft({ ...held, input: { ...held.input, prompt: String(input.prompt ?? "") } });
  isPromptWanted = true;
  focusWantedPrompt();
}

/**
 * Makes a finished picture the first reference of what is in the composer, whose prompt says what is to change.
 * A model that takes none gives way to the picture's own, else to the first that takes some.
 */
export function edit(generation: Pick<Generation, "id" | "model" | "input">): void {
  const held = readDraft();
  const able = [findModel(held.model), findModel(generation.model), ...catalogue].find(
    (model) => model !== undefined && maxReferences(model) > 0,
  );
  if (able !== undefined && able.id !== held.model) setDraft({ ...held, model: able.id });
  addGenerationAsReference(generation, { isFirst: true });
  isPromptWanted = true;
  focusWantedPrompt();
}

/** Gives the prompt the focus that `reuse` asked for, where a page has a composer. */
export function focusWantedPrompt(): void {
  const prompt = document.querySelector<HTMLTextAreaElement>('textarea[name="prompt"]');
  if (!isPromptWanted || prompt === null) return;
  prompt.focus();
  // Behind a picture nothing takes the focus: then the sheet gives it when it is back.
  if (document.activeElement !== prompt) return;
  isPromptWanted = false;
  prompt.setSelectionRange(prompt.value.length, prompt.value.length);
}

/** Makes the same once more. It is paid again, at `runAgainPrice`. */
export function runAgain(recipe: Recipe & Pick<Generation, "id">): void {
  const { id, model, references = [], mask, keepOutsideMask, parentId } = recipe;
  const pictures = {
    references: references.map(({ id }) => id),
    ...(mask && { mask: mask.id, keepOutsideMask: keepOutsideMask === true }),
  };
  const request = {
    model,
    input: inputOf(recipe),
    ...(references.length > 0 && pictures),
    ...(parentId && { parentId }),
  };
  generate([request], { repeats: id });
}

/** What running it again costs today: "$0.17", "up to $0.25"; null where its model is gone. */
export function runAgainPrice(recipe: Recipe): string | null {
  const price = findModel(recipe.model)?.price(inputOf(recipe), recipe.references?.length ?? 0);
  return price === undefined ? null : formatOffer(price);
}
