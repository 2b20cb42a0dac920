import "server-only";
import { z } from "zod";
import { validated } from "../validated";
import { type Cursor, parseCursor } from "./cursor";

export type ListQuery = { readonly cursor: Cursor | null; readonly limit: number };

const limitWords = "The limit must be a whole number from 1 to 100.";

/** Where a page begins, in an address; null for the first. */
export const cursorSchema = z
  .string()
  .transform((text, context) => {
    const cursor = parseCursor(text);
    if (cursor === null) context.addIssue("The cursor is not one that Easel gave out.");
    return cursor;
  })
  .default(null);

const querySchema = z.strictObject({
  cursor: cursorSchema,
  limit: z.coerce
    .number(limitWords)
    .int(limitWords)
    .min(1, limitWords)
    .max(100, limitWords)
    .default(50),
});

/** What a list was asked for. Refuses what it does not know, in words. */
export function readListQuery(request: Request): ListQuery {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  return validated(querySchema, given, "The query is wrong.");
}
