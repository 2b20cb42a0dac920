import "client-only";
import { catalogue, findModel } from "@/lib/models/catalogue";
import type { Input, Model } from "@/lib/models/model";
import { initialInput, settle, type LooseValues } from "@/lib/models/settle";
import { customSize, customSizeRules } from "@/lib/models/size";
import { type DraftReference, readReferences } from "./references/draft-reference";
import { storedValue, useStoredValue } from "./storage/stored-value";

/** What the composer holds: everything a click on Generate needs. */
export type Draft = {
  readonly model: string;
  readonly input: Input;
  readonly variations: number;
  /** In order; the first is the one a mask belongs to. */
  readonly references: readonly DraftReference[];
  /** Whether the original's pixels are put back outside a mask. */
  readonly keepOutsideMask: boolean;
};

/** The most pictures one click makes. */
export const maxVariations = 8;

type DraftValues = {
  readonly model: string;
  readonly input: LooseValues;
  readonly variations: number;
  readonly references?: readonly DraftReference[];
  readonly keepOutsideMask?: boolean;
};

const draft = storedValue<Draft>({
  key: "easel.draft.v1",
  initial: {
    model: catalogue[0].id,
    input: initialInput(catalogue[0]),
    variations: 1,
    references: [],
    keepOutsideMask: true,
  },
  upgrade: upgradeDraft,
  survivesKill: true,
});

/** The draft as it stands, whoever changed it. */
export function useDraft(): Draft {
  return useStoredValue(draft);
}

/** The draft at this moment, for what does not draw it. */
export function readDraft(): Draft {
  return draft.read();
}

/** Puts a recipe into the composer, made valid for its model; a model that is gone becomes the first one. */
export function setDraft(values: DraftValues): void {
  draft.write(settled(values));
}

/** Keeps what is being typed as it stands, valid or not. */
export function saveDraft(change: Partial<Draft>): Draft {
  const saved = { ...draft.read(), ...change };
  draft.write(saved);
  return saved;
}

/** Reads a draft written by any release, or null if it is none of ours. */
export function upgradeDraft(stored: unknown): Draft | null {
  if (!isRecord(stored)) return null;
  const { model, input, variations, references, keepOutsideMask } = stored;
  if (typeof model !== "string" || !isRecord(input) || typeof variations !== "number") return null;
  return settled({
    model,
    input,
    variations,
    references: readReferences(references),
    keepOutsideMask: keepOutsideMask !== false,
  });
}

/** As settle, but a custom size stays as it was typed, so that its field can say what is wrong with it. */
export function settleTyped(model: Model, values: LooseValues): Input {
  const input = settle(model, values);
  return customSizeRules(model) === null ? input : { ...input, ...customSize(values) };
}

function settled(values: DraftValues): Draft {
  const { model: id, input, variations, references = [], keepOutsideMask = true } = values;
  const model = findModel(id) ?? catalogue[0];
  const whole = Number.isFinite(variations) ? Math.round(variations) : 1;
  return {
    model: model.id,
    input: settleTyped(model, input),
    variations: Math.min(Math.max(whole, 1), maxVariations),
    references,
    keepOutsideMask,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
