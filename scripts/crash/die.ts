import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { constants } from "node:os";
import { possibleEnds, readJournal } from "./journal";
import { journalOf, type Life, orderOf, startLife } from "./life";
import type { Place } from "./place";
import type { Kill, Point } from "./points";
import type { Asked } from "./recovery";
import { exactWay, type Way } from "./way";

const deathWithinMs = 120_000;
const killed = 128 + constants.signals.SIGKILL;
const stopped = [0, 128 + constants.signals.SIGTERM];

/**
 * Asks for generations, lets the place's server die at the point, and the servers after it where the point
 * has several kills. Leaves the place with a server that was started again and lives on.
 */
export async function die(place: Place, point: Point, way: Way): Promise<readonly Asked[]> {
  const ids = Array.from({ length: point.isCancel ? 2 : way.count }, () => randomUUID());
  const [first, ...later] = point.kills;
  // Living on, it could finish what the next life is to find open.
  await order(place, first, later.length === 0 ? way : { ...way, delayMs: 0 });
  const [answered] = await Promise.all([
    ask(place.life, ids, point),
    deathOf(place.life, point, first),
  ]);
  for (const kill of later) {
    await order(place, kill, { ...way, nth: 1 });
    place.life = await startLife(place);
    await deathOf(place.life, point, kill);
  }
  await rm(orderOf(place), { force: true });
  const asked = await expectations(place, { ids, answered, point, way });
  place.life = await startLife(place);
  return asked;
}

async function order(place: Place, kill: Kill, { nth, delayMs }: Way): Promise<void> {
  const { at, moment, signal = "SIGKILL" } = kill;
  const wholeDelayMs = (kill.delayMs ?? 0) + delayMs;
  const words = { id: randomUUID(), at, moment, nth, signal, delayMs: wholeDelayMs };
  // The server may look at any time, and must not see half an order.
  const unfinished = `${orderOf(place)}.unfinished`;
  await writeFile(unfinished, JSON.stringify(words));
  await rename(unfinished, orderOf(place));
}

/** Waits until it has died by its own hand, of the signal that was ordered. */
async function deathOf(life: Life, { name }: Point, { signal }: Kill): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It never came to: ${name}`)), deathWithinMs);
  });
  const code = await Promise.race([life.ended, late]).finally(() => clearTimeout(timer));
  const isAsOrdered = signal === "SIGTERM" ? stopped.includes(code) : code === killed;
  if (!isAsOrdered) throw new Error(`It ended with ${code}.`);
}

/** The ids that were answered with 202 before the death. */
async function ask(
  life: Life,
  ids: readonly string[],
  { isCancel }: Point,
): Promise<ReadonlySet<string>> {
  const answered = new Set<string>();
  const generate = async (id: string) => {
    // It may die before it answers.
    const answer = await life.generate(id).catch(() => null);
    if (answer?.status === 202) answered.add(id);
    else if (answer !== null) throw new Error(`It answered ${answer.status} to a generation.`);
  };
  if (isCancel !== true) {
    await Promise.all(ids.map(generate));
    return answered;
  }
  for (const id of ids) await generate(id);
  await life.cancel(ids.at(-1) ?? "").catch(() => null);
  return answered;
}

type Death = {
  readonly ids: readonly string[];
  readonly answered: ReadonlySet<string>;
  readonly point: Point;
  readonly way: Way;
};

async function expectations(place: Place, { ids, answered, point, way }: Death): Promise<Asked[]> {
  const lines = await readJournal(journalOf(place));
  return ids.map((id) => {
    const possible = possibleEnds(lines, id);
    const isMeant = way === exactWay && id === ids.at(-1);
    return {
      id,
      isAnswered: answered.has(id),
      isStored: !possible.includes("absent"),
      ends: isMeant ? [point.end] : possible.map((end) => (end === "absent" ? "done" : end)),
    };
  });
}
