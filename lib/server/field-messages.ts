import "server-only";
import type { z } from "zod";

/** One sentence for each field that is wrong: "input" fields by their own name, the first message of each. */
export function fieldMessages(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const issue of error.issues) {
    for (const [field, message] of messagesOf(issue)) messages[field] ??= message;
  }
  return messages;
}

function messagesOf(issue: z.core.$ZodIssue): [string, string][] {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
    return issue.keys.map((key) => [key, `There is no field named "${key}".`]);
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
