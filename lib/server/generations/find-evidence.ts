import "server-only";
import {
  and,
  count,
  desc,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Evidence } from "@/lib/contract/generation";
import { usdOf } from "@/lib/words/money";
import type { Database } from "../database/open-database";
import { type GenerationRow, balanceReadings, generations } from "../database/schema";
import type { Easel } from "../easel";

const other = alias(generations, "other");
const { submittedAt, doubtedAt } = generations;

/** A reading counts as one from around a submit for an hour: as long as Segmind keeps the job's record. */
const near = sql`interval '1 hour'`;

/**
 * The balance before and after each submit whose outcome nobody knows, or that a person gave free, with what
 * else was charged in between: one query for them all, none where there are none. A row without a reading on
 * both sides is left out. Before is the last reading asked for ahead of the submit; after is the newest up to
 * an hour past the last look, because a job may be charged as late as its end.
 */
export async function findEvidence(
  { database }: Easel,
  rows: readonly GenerationRow[],
): Promise<ReadonlyMap<string, Evidence>> {
  const ids = rows.filter(hasEvidence).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const before = readingBefore(database);
  const after = readingAfter(database);
  const charged = chargedBetween(database, { before, after });
  const unknown = unknownBetween(database, { before, after });
  const found = await database
    .select({
      id: generations.id,
      beforeAt: before.at,
      before: before.total,
      afterAt: after.at,
      after: after.total,
      otherTotal: charged.total,
      otherCharges: charged.count,
      otherUnknown: unknown.count,
    })
    .from(generations)
    .innerJoinLateral(before, sql`true`)
    .innerJoinLateral(after, sql`true`)
    .innerJoinLateral(charged, sql`true`)
    .innerJoinLateral(unknown, sql`true`)
    .where(inArray(generations.id, ids));
  return new Map(
    found.map(({ id, before, beforeAt, after, afterAt, otherTotal, ...others }) => [
      id,
      {
        beforeUsd: usdOf(before),
        beforeAt: beforeAt.toISOString(),
        afterUsd: usdOf(after),
        afterAt: afterAt.toISOString(),
        otherChargesUsd: usdOf(otherTotal),
        ...others,
      },
    ]),
  );
}

function hasEvidence({ state, failureCode }: GenerationRow): boolean {
  return state === "unknown" || (state === "failed" && failureCode === "marked_not_charged");
}

const reading = { at: balanceReadings.at, total: balanceReadings.total };

function readingBefore(database: Database) {
  const isBefore = and(
    lt(balanceReadings.at, submittedAt),
    gte(balanceReadings.at, sql`${submittedAt} - ${near}`),
  );
  return newestReading(database, isBefore).as("before");
}

function readingAfter(database: Database) {
  const isAfter = and(
    gt(balanceReadings.at, submittedAt),
    lte(balanceReadings.at, sql`coalesce(${doubtedAt}, ${submittedAt}) + ${near}`),
  );
  return newestReading(database, isAfter).as("after");
}

function newestReading(database: Database, where: SQL | undefined) {
  return database
    .select(reading)
    .from(balanceReadings)
    .where(where)
    .orderBy(desc(balanceReadings.at))
    .limit(1);
}

type Readings = {
  readonly before: ReturnType<typeof readingBefore>;
  readonly after: ReturnType<typeof readingAfter>;
};

/** Other pictures whose cost was told in between. */
function chargedBetween(database: Database, { before, after }: Readings) {
  return database
    .select({
      total: sql`coalesce(sum(${other.cost}), 0)`.mapWith(Number).as("charged_total"),
      count: count().as("charged_count"),
    })
    .from(other)
    .where(
      and(
        ne(other.id, generations.id),
        gt(other.cost, 0),
        gt(other.finishedAt, before.at),
        lte(other.finishedAt, after.at),
      ),
    )
    .as("charged");
}

/** Other pictures that may have been charged in between, though their cost was not told by then. */
function unknownBetween(database: Database, { before, after }: Readings) {
  const isOpen = and(
    isNull(other.finishedAt),
    inArray(other.state, ["submitting", "running", "collecting", "unknown"]),
  );
  return database
    .select({ count: count().as("unknown_count") })
    .from(other)
    .where(
      and(
        ne(other.id, generations.id),
        gt(other.submittedAt, sql`${before.at} - ${near}`),
        lte(other.submittedAt, after.at),
        or(isOpen, and(gt(other.finishedAt, after.at), gt(other.cost, 0))),
      ),
    )
    .as("unknown");
}
