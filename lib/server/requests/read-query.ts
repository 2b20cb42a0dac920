import "server-only";
import type { z } from "zod";
import { EaselError } from "@/lib/errors";
import { unstorable } from "@/lib/models/unstorable";
import { validated } from "./validated";

/** What an address asks for after its "?". Refuses, in words, what the schema does not know and what is said twice. */
export function readQuery<T>(schema: z.ZodType<T>, request: Request): T {
  const values = new Map<string, string>();
  for (const [name, value] of new URL(request.url).searchParams) {
    if (values.has(name)) throw wrong(name, "This is said more than once.");
    if (unstorable.test(value)) throw wrong(name, "This has a broken character.");
    values.set(name, value);
  }
  return validated(schema, Object.fromEntries(values), "The query is wrong.");
}

function wrong(name: string, words: string): EaselError {
  return new EaselError("invalid_input", "The query is wrong.", { fields: { [name]: words } });
}
