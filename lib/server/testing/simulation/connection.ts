import type { PGlite, Transaction } from "@electric-sql/pglite";

import type { Process } from "./process";

/** A connection that dies with its process: before or after any statement, or inside a transaction, which is then undone. */
export function connectionOf(process: Process, client: PGlite): PGlite {
  return new Proxy(client, {
    get(target, name) {
      if (name === "query") return guarded(process, target);
      if (name === "transaction") {
        return (work: (transaction: Transaction) => Promise<unknown>) =>
          target.transaction((inner) =>
            work(
              new Proxy(inner, {
                get: (within, key) =>
                  key === "query" ? guarded(process, within) : Reflect.get(within, key, within),
              }),
            ),
          );
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function guarded(process: Process, connection: Pick<PGlite, "query">): PGlite["query"] {
  return async (query, params, options) => {
    await process.step("before a statement");
    const result = await connection.query<never>(query, params, options);
    await process.step("after a statement");
    return result;
  };
}
