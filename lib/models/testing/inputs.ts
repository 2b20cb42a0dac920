import fc from "fast-check";
import { catalogue } from "../catalogue";
import type { Input, Model, Value } from "../model";
import { initialInput, offReason, settle, type LooseValues } from "../settle";
import { customSizeRules, nearestSize } from "../size";
import { anySize } from "./sizes";

/** What a form holds: a model, and values for it. */
export type Filled = { readonly model: Model; readonly input: Input };

type Click = (filled: Filled) => Filled;

const switchModel = fc
  .constantFrom(...catalogue)
  .map((model): Click => ({ input }) => ({ model, input: settle(model, input) }));

/** Changes one parameter to something the form offers, and nothing where that is switched off. */
const changeParameter = fc
  .record({ at: fc.nat(), option: fc.nat() })
  .map(({ at, option }): Click => ({ model, input }) => {
    const keys = Object.keys(model.parameters);
    const key = keys[at % keys.length] ?? "prompt";
    const value = offered(model, key, option);
    if (value === null || offReason(model, key, value, input) !== null) return { model, input };
    return { model, input: settle(model, { ...input, [key]: value }) };
  });

const customSize = anySize.map((size): Click => ({ model, input }) => {
  const rules = customSizeRules(model);
  return rules === null
    ? { model, input }
    : { model, input: { ...input, ...nearestSize(rules, size) } };
});

const prompt = fc
  .string({ unit: "binary", minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== "" && !text.includes("\0"));

/** Everything a person can make of the form: from its start, click by click. */
export const filledForm: fc.Arbitrary<Filled> = fc
  .record({
    start: fc.constantFrom(...catalogue),
    prompt,
    clicks: fc.array(fc.oneof(switchModel, changeParameter, changeParameter, customSize), {
      maxLength: 20,
    }),
  })
  .map(({ start, prompt, clicks }) =>
    clicks.reduce<Filled>((filled, click) => click(filled), {
      model: start,
      input: { ...initialInput(start), prompt },
    }),
  );

const anyKey = fc.oneof(
  fc.constantFrom(
    "prompt",
    "size",
    "width",
    "height",
    ...catalogue.flatMap(({ parameters }) => Object.keys(parameters)),
    "__proto__",
    "constructor",
  ),
  fc.string(),
);

const anyValue = fc.oneof(
  fc.constantFrom("jpeg", "transparent", "png", "high", "auto", "1024x1024", 0, 50, 100, 1024, 16),
  fc.anything(),
);

/** Values from anywhere: many of them right alone and wrong together. */
export const looseValues: fc.Arbitrary<LooseValues> = fc.dictionary(anyKey, anyValue, {
  noNullPrototype: true,
});

function offered(model: Model, key: string, option: number): Value | null {
  const parameter = model.parameters[key];
  switch (parameter?.kind) {
    case "choice":
      return parameter.options[option % parameter.options.length]?.value ?? null;
    case "size":
      return parameter.options[option % parameter.options.length] ?? null;
    case "range":
      return parameter.min + (option % (parameter.max - parameter.min + 1));
    case "prompt":
    case undefined:
      return null;
  }
}
