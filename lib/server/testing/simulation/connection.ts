import type { PGlite, Transaction } from "@electric-sql/pglite";
import { farthestMs, leaseMs } from "../../lease";
import { type Act, actOf } from "./boundary";
import type { LeaseWatch } from "./lease-watch";
import type { Process } from "./process";
import type { World } from "./world";

type Query = PGlite["query"];

type Done = { readonly act: Act; readonly rows: readonly unknown[] };

/** What a transaction did, in its order, and a look at the rows as they are inside it. */
export type Inside = { readonly statements: readonly Done[]; readonly query: Query };

type Connected = {
  readonly client: PGlite;
  readonly query: Query;
  readonly process: Process;
  readonly world: World;
  readonly leases: LeaseWatch;
  /** Called before every commit, outside the process's life. */
  readonly beforeCommit: (inside: Inside) => Promise<void>;
};

/** A connection that dies with its process: before or after any statement, or inside a transaction, which is then undone. */
export function connectionOf(connected: Connected): PGlite {
  const { client, query, process, world, leases, beforeCommit } = connected;
  const guarded = (run: Query, statements: Done[] = []): Query => {
    return async (text, params, options) => {
      const act = actOf(text, params ?? []);
      const askedAtMs = world.trueMs();
      const disturbances = world.disturbances();
      if (act === "lease") process.claims(askedAtMs);
      const result = await process.pass(act, async () => {
        // A claim whose idea of the time is older than the leases it looks at may take a living one.
        const isStale =
          world.trueMs() - askedAtMs >= farthestMs - leaseMs ||
          world.disturbances() !== disturbances;
        if (act === "lease" && isStale) {
          world.disturb();
          process.misleads();
        }
        const told = await run<never>(text, params, options);
        leases.saw(process, act, told.rows);
        return told;
      });
      statements.push({ act, rows: result.rows });
      return result;
    };
  };
  const alone: Query = (text, params, options) =>
    client._runExclusiveTransaction(() => query(text, params, options));

  async function transaction<Result>(work: (inner: Transaction) => Promise<Result>) {
    const statements: Done[] = [];
    const result = await client.transaction(async (inner) => {
      const made = await work(replaced(inner, { query: guarded(query, statements) }));
      await beforeCommit({ statements, query });
      await process.step("before commit");
      return made;
    });
    await process.step("after commit");
    return result;
  }
  return replaced(client, { query: guarded(alone), transaction });
}

/** The same object with some of its methods changed. */
function replaced<Whole extends object>(whole: Whole, methods: Partial<Whole>): Whole {
  const changed: object = methods;
  return new Proxy(whole, {
    get(target, name) {
      const value: unknown = Reflect.get(name in changed ? changed : target, name);
      return typeof value === "function" && !(name in changed) ? value.bind(target) : value;
    },
  });
}
