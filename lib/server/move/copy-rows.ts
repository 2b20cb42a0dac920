import "server-only";
import { isDeepStrictEqual } from "node:util";
import { asc, getTableName, gt, inArray, is } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "../database/open-database";
import * as schema from "../database/schema";

const batchSize = 200;

/** Every table there is, so that a new one is not forgotten. */
export const movedTables: readonly PgTable[] = Object.values(schema).filter((value) =>
  is(value, PgTable),
);

/**
 * Copies a table in the order of its key and compares what then stands there, a batch at a time; yields how
 * many rows each batch had. `before` is done with a batch before any of it is written.
 */
export async function* copyRows(
  table: PgTable,
  from: Database,
  to: Database,
  before: (rows: readonly unknown[]) => Promise<void>,
): AsyncGenerator<number> {
  const { name, column } = keyOf(table);
  let last: unknown = null;
  for (;;) {
    const rows: Record<string, unknown>[] = await from
      .select()
      .from(table)
      .where(last === null ? undefined : gt(column, last))
      .orderBy(asc(column))
      .limit(batchSize);
    if (rows.length === 0) return;
    await before(rows);
    await to.insert(table).values(rows).onConflictDoNothing();
    const keys = rows.map((row) => row[name]);
    const copies = await to.select().from(table).where(inArray(column, keys));
    // Two servers may sort texts differently.
    const byKey = new Map(copies.map((copy) => [String(copy[name]), copy]));
    for (const row of rows) {
      if (!isDeepStrictEqual(byKey.get(String(row[name])), row))
        throw new Error(
          `${getTableName(table)} ${String(row[name])} is another on the other side. It was left as it is.`,
        );
    }
    last = keys.at(-1);
    yield rows.length;
  }
}

function keyOf(table: PgTable): { readonly name: string; readonly column: PgColumn } {
  const column = getTableConfig(table).columns.find(({ primary }) => primary);
  const found = Object.entries(table).find(([, value]) => value === column);
  if (column === undefined || found === undefined)
    throw new Error(`${getTableName(table)} has no key of one column to be copied by.`);
  return { name: found[0], column };
}
