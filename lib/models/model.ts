import type { Parameter } from "./parameter";

/** The values of a model's parameters, by parameter key; `width` and `height` beside `size` where a size is custom. */
export type Input = { readonly prompt: string } & Readonly<Record<string, Value>>;

export type Value = string | number;

/** One entry of the catalogue. Everything that depends on the model is asked of it; nothing tests its id. */
export type Model = {
  readonly id: string;
  readonly label: string;
  /** What it is good for, in three or four words, as the model field shows it. */
  readonly tagline: string;
  readonly summary: string;
  /** When to choose it, a sentence each. */
  readonly useWhen: readonly string[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly rules: readonly Rule[];
  readonly references: References;
  readonly endpoint: (referenceCount: number) => Endpoint;
  readonly price: (input: Input, referenceCount: number) => Price;
  /** Seconds from submit to picture, as Segmind publishes or as scaled from that. */
  readonly expectedSeconds: (input: Input, referenceCount: number) => number;
};

/** Where a generation is sent: a model's queue, or a workflow with its own way of polling. */
export type Endpoint = { readonly kind: "model" | "workflow"; readonly slug: string };

/** How many reference pictures it takes and under which wire names, or why it takes none. */
type References =
  | {
      readonly max: number;
      readonly imagesWireName: string;
      /** A PNG of the first reference's size, white where the model may change it. */
      readonly maskWireName: string;
    }
  | { readonly offReason: string };

/** A rule that ties one parameter to the others. */
export type Rule = {
  readonly parameter: string;
  /** Why `value` cannot be chosen beside the rest of `input`, in words; null when it can. */
  readonly offReason: (value: Value, input: Input) => string | null;
};

/** What one picture costs before anything is sent. */
export type Price = {
  readonly microUsd: number;
  /** True where a value is left to the model, so that `microUsd` is the dearest it may come to. */
  readonly isUpTo: boolean;
};
