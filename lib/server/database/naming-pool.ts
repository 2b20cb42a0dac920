import "server-only";
import type { Pool, PoolClient } from "pg";
import { databaseFailure, unavailable } from "./database-failure";

/**
 * Connections to a Postgres server whose failures have names: what the server, or the way to it, is to
 * blame for rejects with `database_unavailable`, and that connection is not used again.
 */
export function namingPool(pool: Pool): Pool {
  // A connection may break while it is asked nothing, in a transaction too. Unheard, that would end the process;
  // heard, the pool puts it away, or its next query fails.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));

  async function connect(): Promise<PoolClient> {
    const client = await pool.connect().catch((error: unknown) => {
      throw unavailable(error);
    });
    return naming(client);
  }

  async function query(...given: unknown[]): Promise<unknown> {
    const client = await connect();
    try {
      return await Reflect.apply(client.query, client, given);
    } finally {
      client.release();
    }
  }

  return new Proxy(pool, {
    get: (_, name) => {
      if (name === "query") return query;
      if (name === "connect") return connect;
      const value: unknown = Reflect.get(pool, name, pool);
      return typeof value === "function" ? value.bind(pool) : value;
    },
  });
}

function naming(client: PoolClient): PoolClient {
  let isOut = true;
  // Drizzle keeps a connection for ever when its "begin" fails, so a broken one does not wait to be given back.
  const giveBack = (isBroken: boolean) => {
    if (isOut) client.release(isBroken);
    isOut = false;
  };

  async function query(...given: unknown[]): Promise<unknown> {
    try {
      return await Reflect.apply(client.query, client, given);
    } catch (error) {
      const failure = failureOf(error);
      // After a timeout the answer to this query would be taken for the next one's.
      if (failure !== error) giveBack(true);
      throw failure;
    }
  }

  return new Proxy(client, {
    get: (_, name) => {
      if (name === "query") return query;
      if (name === "release") return () => giveBack(false);
      const value: unknown = Reflect.get(client, name, client);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });
}

/** A broken connection and a timeout have no code; a value that cannot be sent is a TypeError. */
function failureOf(error: unknown): unknown {
  const isNameless = error instanceof Error && !("code" in error) && !(error instanceof TypeError);
  return isNameless ? unavailable(error) : databaseFailure(error);
}
