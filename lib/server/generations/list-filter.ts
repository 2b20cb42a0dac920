import "server-only";
import {
  and,
  arrayContains,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  type SQL,
  sql,
} from "drizzle-orm";
import { activeStates } from "@/lib/contract/generation-state";
import { generations } from "../database/schema";
import type { ListFilter } from "./list-query";

/** The rows that a list was asked for. Every word of a search must be somewhere in prompt or title. */
export function rowsOf(filter: ListFilter): SQL | undefined {
  const { q, model, state, starred, picked, rating, tag, person, size, from, to, batch } = filter;
  return and(
    inArray(generations.state, state ?? shown),
    isNull(generations.erasedAt),
    filter.trash ? isNotNull(generations.trashedAt) : isNull(generations.trashedAt),
    ...wordsOf(q).map((word) => like(generations.search, `%${escaped(word)}%`)),
    model ? eq(generations.model, model) : undefined,
    starred === undefined ? undefined : eq(generations.isStarred, true),
    picked === undefined ? undefined : eq(generations.picked, picked),
    rating === undefined ? undefined : gte(generations.rating, rating),
    tag ? arrayContains(generations.tags, [tag]) : undefined,
    person ? eq(generations.madeBy, person) : undefined,
    filter.masked ? isNotNull(generations.mask) : undefined,
    size ? sizeIs(size) : undefined,
    from === undefined ? undefined : gte(generations.createdAt, from),
    to === undefined ? undefined : lt(generations.createdAt, to),
    batch ? eq(generations.batchId, batch) : undefined,
  );
}

const shown = [...activeStates, "done", "failed", "unknown"] as const;

function wordsOf(q: string): string[] {
  return q.toLowerCase().split(/\s+/).filter(Boolean);
}

/** A percent sign in a prompt is a percent sign. */
function escaped(word: string): string {
  return word.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** What came back counts, and before that what was asked for. */
function sizeIs(size: string): SQL {
  const made = sql`(${generations.image} ->> 'width') || 'x' || (${generations.image} ->> 'height')`;
  return sql`coalesce(${made}, ${generations.input} ->> 'size') = ${size}`;
}
