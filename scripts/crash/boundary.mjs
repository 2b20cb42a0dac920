import { appendFileSync, existsSync, readFileSync } from "node:fs";

const { CRASH_JOURNAL: journal = "", CRASH_ORDER: orderFile = "" } = process.env;
/** How often the point of each order was passed, by the order's id. @type {Map<string, number>} */
const passes = new Map();

/**
 * The process passes a boundary, and dies there if that is its order: {"id", "at", "moment", "nth",
 * "delayMs", "signal"} in a file that may come and go while it lives.
 *
 * @type {(at: string, moment: string) => void}
 */
export function pass(at, moment) {
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

/**
 * Writes a line into the journal, at once: a write is begun, or it is for good.
 *
 * @type {(event: "asks" | "wrote", what: string, about: unknown) => void}
 */
export function note(event, what, about) {
  const line = { event, what, about: JSON.stringify(about), atMs: Date.now() };
  appendFileSync(journal, `${JSON.stringify(line)}\n`);
}
