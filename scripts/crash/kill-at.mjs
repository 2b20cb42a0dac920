import { appendFileSync, existsSync, promises as fs, readFileSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { PGlite } from "@electric-sql/pglite";

/**
 * Loaded into a built server before its own code (`node --import`), which knows nothing of it. Watches what
 * the server writes and whom it calls, keeps a journal of it, and sends a signal to its own process where
 * it is ordered to. CRASH_JOURNAL and CRASH_ORDER are paths of files; an order, which may come and go, is
 * {"id", "at", "moment", "nth", "delayMs", "signal"}.
 *
 * What can be `at`, and its moments:
 * - "insert", or the state that is written to a generation: before, commit (in a transaction alone), after
 * - "submit", "poll", "output", the calls to Segmind: before, after (the headers are there), during (the
 *   first bytes of the body are)
 * - "original", "thumbnail", the files: before, during (half of it is written), rename, after
 */
const { CRASH_JOURNAL: journal = "", CRASH_ORDER: orderFile = "" } = process.env;
/** How often the point of each order was passed, by the order's id. @type {Map<string, number>} */
const passes = new Map();

/** @type {(at: string, moment: string) => void} */
function pass(at, moment) {
  if (!existsSync(orderFile)) return;
  const order = JSON.parse(readFileSync(orderFile, "utf8"));
  if (order.at !== at || order.moment !== moment) return;
  const count = (passes.get(order.id) ?? 0) + 1;
  passes.set(order.id, count);
  if (count !== order.nth) return;
  const end = () => process.kill(process.pid, order.signal);
  if (order.delayMs === 0) end();
  else setTimeout(end, order.delayMs);
}

/** @type {(event: "asks" | "wrote", what: string, about: unknown) => void} */
function note(event, what, about) {
  const line = { event, what, about: JSON.stringify(about), atMs: Date.now() };
  appendFileSync(journal, `${JSON.stringify(line)}\n`);
}

/** @typedef {{ query: (...args: any[]) => Promise<any> }} Connection */

watchDatabase(PGlite.prototype);
// The build may load either form of the package.
watchDatabase(createRequire(import.meta.url)("@electric-sql/pglite").PGlite.prototype);
watchFiles();
watchCalls();

/** @param {Connection & { transaction: (work: (inner: any) => Promise<any>) => Promise<any> }} prototype */
function watchDatabase(prototype) {
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
 * "insert", or the state that a statement writes to generations; null for every other statement.
 *
 * @param {string} text
 * @param {any[]} params
 */
function writeIn(text, params) {
  if (text.startsWith('insert into "generations"')) return "insert";
  const [assignments = ""] = text.split(" where ");
  const [, place] = /^update "generations" set .*?"state" = \$(\d+)/.exec(assignments) ?? [];
  return place === undefined ? null : String(params[Number(place) - 1]);
}

function watchFiles() {
  const { open, rename } = fs;
  fs.open = async (file, flags, mode) => {
    const name = fileIn(file);
    if (name === null || flags !== "wx") return open(file, flags, mode);
    pass(name, "before");
    const handle = await open(file, flags, mode);
    const write = handle.writeFile.bind(handle);
    handle.writeFile = async (bytes) => {
      if (!(bytes instanceof Uint8Array)) return write(bytes);
      const half = Math.floor(bytes.byteLength / 2);
      await write(bytes.subarray(0, half));
      pass(name, "during");
      await write(bytes.subarray(half));
    };
    return handle;
  };
  fs.rename = async (from, to) => {
    const name = fileIn(to);
    if (name === null) return rename(from, to);
    pass(name, "rename");
    note("asks", name, String(to));
    await rename(from, to);
    note("wrote", name, String(to));
    pass(name, "after");
  };
  syncBuiltinESMExports();
}

/** @param {unknown} file */
function fileIn(file) {
  return /\b(original|thumbnail)\.\w+$/.exec(String(file))?.[1] ?? null;
}

function watchCalls() {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const name = callIn(input, init);
    if (name === null) return fetch(input, init);
    pass(name, "before");
    const response = await fetch(input, init);
    pass(name, "after");
    if (response.body === null) return response;
    let isFirst = true;
    const watch = new TransformStream({
      transform: (chunk, controller) => {
        if (isFirst) pass(name, "during");
        isFirst = false;
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(watch), response);
  };
}

/** @type {(input: string | URL | Request, init?: RequestInit) => string | null} */
function callIn(input, init) {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  if (pathname.startsWith("/v2/requests/")) return "poll";
  if (pathname.startsWith("/outputs/")) return "output";
  return init?.method === "POST" && /^\/v[12]\//.test(pathname) ? "submit" : null;
}
