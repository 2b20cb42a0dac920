import "server-only";
import type { z } from "zod";
import { EaselError } from "@/lib/errors";
import { maxUnknownTold } from "@/lib/models/schema";

/** What a schema makes of a value from outside, or `invalid_input` with a sentence for each field. `detail` is for the log. */
export function validated<T>(schema: z.ZodType<T>, value: unknown, detail: string): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw new EaselError("invalid_input", detail, { fields: fieldMessages(error) });
}

/** One sentence for each field that is wrong: "input" fields by their own name, the first message of each. */
function fieldMessages(error: z.ZodError): Record<string, string> {
  // A map: on a plain object a field named "constructor" would seem to have a message already.
  const messages = new Map<string, string>();
  for (const [field, message] of error.issues.flatMap(messagesOf)) {
    if (!messages.has(field)) messages.set(field, message);
  }
  return Object.fromEntries(messages);
}

function messagesOf(issue: z.core.$ZodIssue): [string, string][] {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
    return issue.keys
      .slice(0, maxUnknownTold)
      .map((key) => [key, `There is no field named "${key}".`]);
  }
  return [[issue.path.join(".") || "body", plain(issue)]];
}

/** zod's own words are for programmers. */
function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type")
    return `This must be ${nouns[issue.expected] ?? issue.expected}.`;
  if (issue.code === "invalid_format") return "This has the wrong form.";
  return issue.message;
}

const nouns: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  record: "an object of values",
  object: "an object",
  int: "a whole number",
};
