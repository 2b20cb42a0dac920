import { note, pass } from "./boundary.mjs";

/** @typedef {{ query: (...args: any[]) => Promise<any> }} Connection */

/**
 * Every write to generations by this class of databases passes "before" and "after", and in a transaction
 * "commit" between the two.
 *
 * @param {Connection & { transaction: (work: (inner: any) => Promise<any>) => Promise<any> }} prototype
 */
export function watchDatabase(prototype) {
  const { query, transaction } = prototype;
  prototype.query = async function (text, params, options) {
    const write = writeIn(text, params);
    if (write === null) return query.call(this, text, params, options);
    pass(write, "before");
    note("asks", write, params);
    const result = await query.call(this, text, params, options);
    wrote({ write, params, result });
    return result;
  };
  prototype.transaction = async function (work) {
    /** @type {Written[]} */
    const written = [];
    const result = await transaction.call(this, async (inner) => {
      const answer = await work(watchedTransaction(inner, written));
      for (const { write, params, result } of written) {
        pass(write, "commit");
        note("asks", write, [params, result.rows]);
      }
      return answer;
    });
    written.forEach(wrote);
    return result;
  };
}

/** @typedef {{ write: string, params: unknown[], result: { affectedRows?: number, rows: unknown[] } }} Written */

/** @type {(inner: Connection, written: Written[]) => Connection} */
function watchedTransaction(inner, written) {
  /** @type {Connection["query"]} */
  const query = async (text, params, options) => {
    const write = writeIn(text, params);
    if (write !== null) pass(write, "before");
    const result = await inner.query(text, params, options);
    if (write !== null && hasRows(result)) written.push({ write, params, result });
    return result;
  };
  return new Proxy(inner, {
    get: (target, name) => (name === "query" ? query : Reflect.get(target, name, target)),
  });
}

/** @param {Written} written */
function wrote({ write, params, result }) {
  if (!hasRows(result)) return;
  note("wrote", write, [params, result.rows]);
  pass(write, "after");
}

/** @param {Written["result"]} result */
function hasRows({ affectedRows = 0 }) {
  return affectedRows > 0;
}

/**
 * What a statement writes to generations: "insert", a state, or "lease" where it claims or lets go without
 * a new state; null for every other statement.
 *
 * @param {string} text
 * @param {any[]} params
 */
function writeIn(text, params) {
  if (text.startsWith('insert into "generations"')) return "insert";
  const [assignments = ""] = text.split(" where ");
  const [, place] = /^update "generations" set .*?"state" = \$(\d+)/.exec(assignments) ?? [];
  if (place !== undefined) return String(params[Number(place) - 1]);
  return /^update "generations" set .*?"lease" = /.test(assignments) ? "lease" : null;
}
