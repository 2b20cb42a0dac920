import { type FailureCode, failures } from "@/lib/errors";

/**
 * The one thing to do about a failure: change the recipe in the composer, make it once more as it is, or
 * nothing here, because only whoever runs this Easel can mend it.
 */
export type Remedy =
  | { readonly kind: "edit"; readonly label: string }
  | { readonly kind: "again"; readonly label: string }
  | { readonly kind: "ask"; readonly words: string };

const editPrompt: Remedy = { kind: "edit", label: "Edit the prompt" };
const changeSettings: Remedy = { kind: "edit", label: "Change the settings" };
const chooseModel: Remedy = { kind: "edit", label: "Choose another model" };
const again: Remedy = { kind: "again", label: "Run again" };
const ask: Remedy = { kind: "ask", words: "Ask whoever runs this Easel to mend it." };

/** Where a designer has a way of their own, or one that fits better than the same once more. */
const remedies: Partial<Record<FailureCode, Remedy>> = {
  moderated: editPrompt,
  job_failed: editPrompt,
  segmind_failed: changeSettings,
  rejected_value: changeSettings,
  refused: changeSettings,
  invalid_input: changeSettings,
  out_of_credits: changeSettings,
  over_budget: changeSettings,
  unknown_model: chooseModel,
  model_forbidden: chooseModel,
  model_not_found: chooseModel,
  model_retired: chooseModel,
  // It is paid and gone: the owner may ask Segmind for the money, the designer still wants the picture.
  picture_lost: again,
};

/** What helps against a failure of this code: what fits it, else what whoever must act can do. */
export function remedyFor(code: string): Remedy {
  const own = new Map(Object.entries(remedies)).get(code);
  if (own !== undefined) return own;
  const row = new Map(Object.entries(failures)).get(code);
  return row?.actor === "owner" ? ask : again;
}
