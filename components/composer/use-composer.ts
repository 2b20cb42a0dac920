import { useEffect, useRef } from "react";
import { useForm, useWatch, type UseFormReturn } from "react-hook-form";
import { readDraft, saveDraft, settleTyped, useDraft } from "@/lib/browser/draft";
import type { DraftReference } from "@/lib/browser/references/draft-reference";
import { inputAsMasked } from "@/lib/browser/references/masked-size";
import { catalogue, findModel } from "@/lib/models/catalogue";
import type { Input, Model } from "@/lib/models/model";
import { choicesOf, type LooseValues } from "@/lib/models/settle";
import { lazyResolver } from "./resolver";

export type Composer = {
  readonly form: UseFormReturn<Input>;
  readonly model: Model;
  /** The values but for the prompt, which changes with every key and is no setting's business. */
  readonly settings: Input;
  readonly variations: number;
  readonly references: readonly DraftReference[];
  readonly keepOutsideMask: boolean;
  readonly choose: (change: LooseValues) => void;
  readonly chooseModel: (model: Model) => void;
  /** What the form would hold with another model: for its price. */
  readonly settingsFor: (model: Model) => Input;
  readonly setVariations: (variations: number) => void;
  readonly keepPrompt: () => void;
  /** Adds what was typed before the page was ready to the prompt that was kept. */
  readonly adoptEarlyText: (text: string) => void;
};

/**
 * The form and the draft behind it. The draft holds the model, the form its values; each change of the form
 * is saved at once, and a draft that changed elsewhere is shown at once. What a person chose comes back
 * when the model that knows it does: only a person's choices are kept as wishes, neither defaults nor what gave way.
 */
export function useComposer(): Composer {
  const draft = useDraft();
  const model = findModel(draft.model) ?? catalogue[0];
  const form = useForm<Input>({ defaultValues: draft.input, resolver: lazyResolver(model) });
  const settings = useWatch({ control: form.control, compute: withoutPrompt });
  const shown = useRef(draft);
  const wishes = useRef(choicesOf(model, draft.input));

  useEffect(() => {
    if (draft === shown.current) return;
    shown.current = draft;
    wishes.current = choicesOf(model, draft.input);
    show(form, draft.input);
  }, [draft, form, model]);

  function save(change: Parameters<typeof saveDraft>[0]) {
    shown.current = saveDraft(change);
  }

  function settleFor(other: Model): Input {
    return settleTyped(other, { ...wishes.current, prompt: form.getValues("prompt") });
  }

  return {
    form,
    model,
    settings,
    variations: draft.variations,
    references: draft.references,
    keepOutsideMask: draft.keepOutsideMask,
    settingsFor: (other) => inputAsMasked(other, settleFor(other), draft),
    choose: (change) => {
      wishes.current = { ...wishes.current, ...change };
      const input = settleFor(model);
      show(form, input);
      save({ input });
    },
    chooseModel: (other) => {
      const input = inputAsMasked(other, settleFor(other), draft);
      show(form, input);
      form.clearErrors();
      save({ model: other.id, input });
    },
    setVariations: (variations) => save({ variations }),
    keepPrompt: () => save({ input: form.getValues() }),
    adoptEarlyText: (text) => {
      const { input } = readDraft();
      const prompt = [input.prompt, text].filter(Boolean).join("\n");
      saveDraft({ input: { ...input, prompt } });
    },
  };
}

/** Value by value: a reset of the whole form would end the prompt's undo. */
function show(form: UseFormReturn<Input>, input: Input): void {
  for (const key of Object.keys(form.getValues())) {
    if (!(key in input)) form.unregister(key);
  }
  for (const [key, value] of Object.entries(input)) {
    if (form.getValues(key) === value) continue;
    form.setValue(key, value);
    form.clearErrors(key);
  }
}

function withoutPrompt(values: Input): Input {
  return { ...values, prompt: "" };
}
