import "server-only";
import type { PGlite, Transaction } from "@electric-sql/pglite";
import { databaseFailure, isEnd, unavailable } from "./database-failure";

/** Opening takes half a second of the processor's time: not with every call while the disk is still full. */
const reviveEveryMs = 5_000;

/**
 * An embedded Postgres that comes back. When its log cannot be written, as on a full disk, Postgres panics
 * and answers nothing more, whatever is mended: the next call opens it again, at most every five seconds.
 * Until that succeeds each call rejects with `database_unavailable`, as does one that Postgres could not
 * carry out for a reason of its own.
 */
export function revivingClient(
  first: PGlite,
  reopen: () => Promise<PGlite>,
  nowMs: () => number,
): PGlite {
  let client = first;
  let isDead = false;
  let reviving: Promise<PGlite> | null = null;
  let notBeforeMs = 0;

  async function revive(): Promise<PGlite> {
    if (nowMs() < notBeforeMs)
      throw new Error("The database has stopped and is not open again yet.");
    notBeforeMs = nowMs() + reviveEveryMs;
    // Two on one folder would lose rows in silence.
    await client.close().catch(() => {});
    client = await reopen();
    isDead = false;
    return client;
  }

  async function living(): Promise<PGlite> {
    if (!isDead) return client;
    reviving ??= revive().finally(() => (reviving = null));
    return reviving.catch((error: unknown) => {
      throw unavailable(error);
    });
  }

  /** What the error of a call to this database is to its caller. */
  function failureOf(error: unknown, on: PGlite): unknown {
    const hasEnded = isEnd(error) || on.closed;
    if (hasEnded && on === client) isDead = true;
    return hasEnded ? unavailable(error) : databaseFailure(error);
  }

  function queryOn(connection: Pick<PGlite, "query">, on: PGlite): PGlite["query"] {
    return async (query, params, options) => {
      try {
        return await connection.query<never>(query, params, options);
      } catch (error) {
        throw failureOf(error, on);
      }
    };
  }

  const query: PGlite["query"] = async (text, params, options) => {
    const on = await living();
    return queryOn(on, on)<never>(text, params, options);
  };

  const transaction: PGlite["transaction"] = async (work) => {
    const on = await living();
    let own: unknown;
    try {
      return await on.transaction((inner) =>
        work(withQuery(inner, queryOn(inner, on))).catch((error: unknown) => {
          own = error;
          throw error;
        }),
      );
    } catch (error) {
      throw error === own ? error : failureOf(error, on);
    }
  };

  return new Proxy(first, {
    get: (_, name) => {
      if (name === "query") return query;
      if (name === "transaction") return transaction;
      const value: unknown = Reflect.get(client, name, client);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });
}

function withQuery(inner: Transaction, query: PGlite["query"]): Transaction {
  return new Proxy(inner, {
    get: (target, name) => (name === "query" ? query : Reflect.get(target, name, target)),
  });
}
