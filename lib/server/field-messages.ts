import "server-only";
import type { z } from "zod";
import { maxUnknownTold } from "@/lib/models/schema";

/** One sentence for each field that is wrong: "input" fields by their own name, the first message of each. */
export function fieldMessages(error: z.ZodError): Record<string, string> {
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
