import type { FailureCode } from "@/lib/errors";

/** The one thing to do about a failure: change the recipe in the composer, or make it once more as it is. */
export type Remedy =
  | { readonly kind: "edit"; readonly label: string }
  | { readonly kind: "again"; readonly label: string };

const editPrompt: Remedy = { kind: "edit", label: "Edit the prompt" };
const changeSettings: Remedy = { kind: "edit", label: "Change the settings" };
const chooseModel: Remedy = { kind: "edit", label: "Choose another model" };
const again: Remedy = { kind: "again", label: "Run again" };
const againAtRisk: Remedy = { kind: "again", label: "Run again (may cost twice)" };

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
  outcome_unknown: againAtRisk,
  record_expired: againAtRisk,
};

/** What helps against a failure of this code. What is not for the recipe to mend is simply run again. */
export function remedyFor(code: string): Remedy {
  return new Map(Object.entries(remedies)).get(code) ?? again;
}
