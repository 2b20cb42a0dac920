import type { Input, Model, Value } from "./model";
import type { Parameter, SizeParameter } from "./parameter";
import { customSize, sizeProblem } from "./size";

/** Values from anywhere: another model's form, a stored draft, an older release. */
export type LooseValues = Readonly<Record<string, unknown>>;

/** What a form starts with. */
export function initialInput(model: Model): Input {
  return settle(model, {});
}

/** What of an input was chosen: all that is not the model's default. Another model's form is to keep that alone. */
export function choicesOf(model: Model, input: Input): LooseValues {
  const initial = initialInput(model);
  return Object.fromEntries(Object.entries(input).filter(([key, value]) => value !== initial[key]));
}

/** Why this value cannot be chosen beside the rest, in words; null when it can. */
export function offReason(model: Model, key: string, value: Value, input: Input): string | null {
  for (const rule of model.rules) {
    if (rule.parameter !== key) continue;
    const reason = rule.offReason(value, input);
    if (reason !== null) return reason;
  }
  return null;
}

/**
 * The valid input nearest to some values: what the model does not know is dropped, what it does not
 * accept starts anew, what the rest switches off gives way. The prompt stays as it is, blank included.
 */
export function settle(model: Model, values: LooseValues): Input {
  const settled: Record<string, Value> & { prompt: string } = { prompt: "" };
  for (const [key, parameter] of Object.entries(model.parameters)) {
    settled[key] = settleValue(parameter, values[key]);
    if (parameter.kind === "size") Object.assign(settled, settleCustom(parameter, values));
  }
  for (const [key, parameter] of Object.entries(model.parameters)) {
    const value = settled[key];
    if (value !== undefined && offReason(model, key, value, settled) !== null) {
      settled[key] = parameter.initial;
    }
  }
  return settled;
}

function settleValue(parameter: Parameter, value: unknown): Value {
  switch (parameter.kind) {
    case "prompt":
      return typeof value === "string" ? value : parameter.initial;
    case "size":
      return parameter.options.find((option) => option === value) ?? parameter.initial;
    case "choice":
      return parameter.options.find((option) => option.value === value)?.value ?? parameter.initial;
    case "range":
      return typeof value === "number" && Number.isFinite(value)
        ? Math.min(parameter.max, Math.max(parameter.min, Math.round(value)))
        : parameter.initial;
  }
}

function settleCustom({ custom }: SizeParameter, values: LooseValues): object {
  const size = customSize(values);
  return custom !== null && size !== null && sizeProblem(custom, size) === null ? size : {};
}
