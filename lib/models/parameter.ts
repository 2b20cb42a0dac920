/** A parameter of a model: what a form draws, a schema checks and the reference prints. */
export type Parameter = PromptParameter | SizeParameter | ChoiceParameter | RangeParameter;

type Words = {
  readonly label: string;
  readonly help: string;
  /** The name Segmind knows it by, where it is not the parameter's key. */
  readonly wireName?: string;
};

export type PromptParameter = Words & {
  readonly kind: "prompt";
  readonly initial: "";
  readonly maxLength: number;
};

/** A preset such as "1536x1024" or "auto"; with `custom` also `width` and `height`, which override it. */
export type SizeParameter = Words & {
  readonly kind: "size";
  readonly options: readonly string[];
  readonly initial: string;
  readonly custom: SizeRules | null;
};

export type ChoiceParameter = Words & {
  readonly kind: "choice";
  readonly options: readonly Option[];
  readonly initial: string;
};

export type RangeParameter = Words & {
  readonly kind: "range";
  readonly min: number;
  readonly max: number;
  readonly initial: number;
};

export type Option = { readonly value: string; readonly label: string };

/** What a custom size must keep to, in pixels. */
export type SizeRules = {
  readonly multipleOf: number;
  readonly maxEdge: number;
  /** Longest edge over shortest, at most. */
  readonly maxRatio: number;
  readonly minPixels: number;
  readonly maxPixels: number;
};
