import "server-only";
import { z } from "zod";
import { generationStates } from "@/lib/contract/generation-state";
import { readQuery } from "../requests/read-query";
import { type Cursor, parseCursor } from "./cursor";

export type ListQuery = {
  readonly cursor: Cursor | null;
  readonly limit: number;
  readonly filter: ListFilter;
};

const limitWords = "The limit must be a whole number from 1 to 100.";
const ratingWords = "The rating must be 1 to 5 stars.";
const flag = z.literal("1", "This is 1, or left out.").transform(() => true);
const day = z.iso.date("This must be a day, like 2026-11-21.");
const dayMs = 24 * 60 * 60_000;

/** Where a page begins, in an address; null for the first. */
export const cursorSchema = z
  .string()
  .transform((text, context) => {
    const cursor = parseCursor(text);
    if (cursor === null) context.addIssue("The cursor is not one that Easel gave out.");
    return cursor;
  })
  .default(null);

const filterSchema = z.strictObject({
  /** Words, each of which must be in the prompt or the title. */
  q: z.string().max(200, "A search has at most 200 characters.").default(""),
  model: z.string().optional(),
  /** One state, or several with commas between. */
  state: z
    .string()
    .transform((text, context) => {
      const states = z.array(z.enum(generationStates)).safeParse(text.split(","));
      if (states.success) return states.data;
      context.addIssue("There is no such state.");
      return z.NEVER;
    })
    .optional(),
  starred: flag.optional(),
  picked: z.enum(["pick", "reject"], "This is pick or reject.").optional(),
  rating: z.coerce
    .number(ratingWords)
    .int(ratingWords)
    .min(1, ratingWords)
    .max(5, ratingWords)
    .optional(),
  tag: z.string().optional(),
  person: z.string().optional(),
  /** "1536x1024" */
  size: z
    .string()
    .regex(/^(\d{2,4}x\d{2,4}|auto)$/, "A size looks like 1536x1024.")
    .optional(),
  /** Edited inside a mask. */
  masked: flag.optional(),
  /** The first and the last UTC day. */
  from: day.transform((text) => new Date(text)).optional(),
  to: day.transform((text) => new Date(Date.parse(text) + dayMs)).optional(),
  batch: z.uuid("A batch is named by a UUID.").optional(),
  /** The trash instead of the sheet. */
  trash: flag.optional(),
});

export type ListFilter = z.infer<typeof filterSchema>;

const querySchema = filterSchema.extend({
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
  const { cursor, limit, ...filter } = readQuery(querySchema, request);
  return { cursor, limit, filter };
}
