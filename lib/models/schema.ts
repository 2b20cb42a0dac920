import { z } from "zod";
import type { Input, Model, Value } from "./model";
import type { Parameter } from "./parameter";
import { offReason } from "./settle";
import { customSizeRules, formatSize, nearestSize, sizeProblem } from "./size";
import { unstorable } from "./unstorable";

// A page's policy lets nothing make functions from text, and zod's try to would be a reported violation.
if (typeof window !== "undefined") z.config({ jitless: true });

/** Values whose own form is right; whether they go together is the next question. */
type Checked = Readonly<Record<string, Value | undefined>>;

/** Enough to see what is wrong; a body of junk gets no answer as long as itself. */
export const maxUnknownTold = 20;

/**
 * Checks an input for a model and fills in what it leaves out; only the prompt must be there. Refuses
 * what the model does not know. Every message is one for the person at the field.
 */
export function inputSchema(model: Model) {
  const known = z
    .strictObject(shapeOf(model), "The input must be an object of values.")
    .superRefine((values: Checked, context) => {
      for (const [field, message] of conflicts(model, values)) {
        context.addIssue({ code: "custom", path: [field], message });
      }
    });
  return z.unknown().transform((values, context): Input => {
    const { data, error } = known.safeParse(values);
    if (error === undefined) return present(data);
    for (const issue of error.issues) {
      for (const [path, message] of byField(model, issue)) {
        context.addIssue({ code: "custom", path, message });
      }
    }
    return z.NEVER;
  });
}

/** zod tells all unknown keys in one issue of the whole object; a form shows each where it stands. */
function byField(
  model: Model,
  issue: z.core.$ZodIssue,
): readonly (readonly [path: PropertyKey[], message: string])[] {
  if (issue.code !== "unrecognized_keys") return [[issue.path, issue.message]];
  return issue.keys
    .slice(0, maxUnknownTold)
    .map((key) => [[key], `${model.label} has no parameter "${shortened(key)}".`]);
}

function shortened(key: string): string {
  return key.length > 40 ? `${key.slice(0, 39)}…` : key;
}

function shapeOf(model: Model): Record<string, z.ZodType<Value | undefined>> {
  const shape: Record<string, z.ZodType<Value | undefined>> = {};
  for (const [key, parameter] of Object.entries(model.parameters)) {
    shape[key] = valueSchema(parameter);
  }
  if (customSizeRules(model) !== null) {
    shape.width = z.int("Width must be a whole number of pixels.").optional();
    shape.height = z.int("Height must be a whole number of pixels.").optional();
  }
  return shape;
}

function valueSchema(parameter: Parameter): z.ZodType<Value> {
  const { label } = parameter;
  switch (parameter.kind) {
    case "prompt":
      return z
        .string("Write a prompt first.")
        .refine((text) => text.trim() !== "", "Write a prompt first.")
        .refine(
          (text) => !unstorable.test(text),
          "The prompt has a broken character. Write it anew.",
        )
        .refine((text) => characters(text) <= parameter.maxLength, {
          error: ({ input }) => tooLong(characters(String(input)), parameter.maxLength),
        });
    case "size":
      return z.enum(parameter.options, oneOf(label, parameter.options)).default(parameter.initial);
    case "choice": {
      const values = parameter.options.map(({ value }) => value);
      return z.enum(values, oneOf(label, values)).default(parameter.initial);
    }
    case "range": {
      const words = `${label} must be a whole number from ${parameter.min} to ${parameter.max}.`;
      return z
        .int(words)
        .min(parameter.min, words)
        .max(parameter.max, words)
        .default(parameter.initial);
    }
  }
}

/** What is wrong between values, by field. */
function conflicts(model: Model, values: Checked): [field: string, message: string][] {
  const input = present(values);
  const off = Object.entries(input).flatMap(([key, value]): [string, string][] => {
    const reason = offReason(model, key, value, input);
    return reason === null ? [] : [[key, reason]];
  });
  return [...off, ...customSizeConflicts(model, values)];
}

function customSizeConflicts(model: Model, { width, height }: Checked): [string, string][] {
  const rules = customSizeRules(model);
  if (rules === null || (width === undefined && height === undefined)) return [];
  if (typeof width !== "number") return [["width", "A size of your own needs a width too."]];
  if (typeof height !== "number") return [["height", "A size of your own needs a height too."]];
  const problem = sizeProblem(rules, { width, height });
  if (problem === null) return [];
  const nearest = formatSize(nearestSize(rules, { width, height }));
  return [["width", `${problem} The nearest size that fits is ${nearest}.`]];
}

function present({ prompt, ...values }: Checked): Input {
  const input: Record<string, Value> & { prompt: string } = { prompt: String(prompt) };
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined) input[key] = value;
  }
  return input;
}

function oneOf(label: string, options: readonly string[]): string {
  return `${label} must be ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(options)}.`;
}

function tooLong(count: number, maxLength: number): string {
  const words = (characterCount: number) => characterCount.toLocaleString("en-US");
  return `The prompt has ${words(count)} characters; ${words(maxLength)} fit.`;
}

/** As people count them: an emoji is one, not two. Makes no copy: a prompt from outside may be of any length. */
function characters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; count += 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}
