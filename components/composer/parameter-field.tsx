import { ChoiceField } from "./choice-field";
import { RangeField } from "./range-field";
import { SizeField } from "./size-field";
import type { Parameter } from "@/lib/models/parameter";
import type { Composer } from "./use-composer";

type ParameterFieldProps = {
  readonly name: string;
  readonly parameter: Parameter;
  readonly composer: Composer;
};

/** One setting as its kind asks. The prompt has a place of its own, above the settings. */
export function ParameterField({ name, parameter, composer }: ParameterFieldProps) {
  switch (parameter.kind) {
    case "prompt":
      return null;
    case "size":
      return <SizeField name={name} parameter={parameter} composer={composer} />;
    case "choice":
      return <ChoiceField name={name} parameter={parameter} composer={composer} />;
    case "range":
      return <RangeField name={name} parameter={parameter} composer={composer} />;
  }
}
