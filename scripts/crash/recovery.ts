import { setTimeout as wait } from "node:timers/promises";
import type { Generation } from "@/lib/contract/generation";
import { generationBodySchema } from "@/lib/contract/generation";
import { isActive } from "@/lib/contract/generation-state";
import { checkFiles, checkMoney, checkPicture } from "./checks";
import { readJournal } from "./journal";
import { journalOf, type Life } from "./life";
import type { Place } from "./place";

/** A generation that was asked for before the death, and what may have become of it. */
export type Asked = {
  readonly id: string;
  /** With 202. */
  readonly isAnswered: boolean;
  /** It stood in the database at the death, for certain. */
  readonly isStored: boolean;
  readonly ends: readonly string[];
};

export type Recovery = {
  /** In words; none is what is wanted. */
  readonly broken: readonly string[];
  readonly ends: readonly string[];
  /** From the first answer of the new server until it had done something for each that was left. */
  readonly resumedMs: number;
};

const resumedWithinMs = 10_000;
/** For a busy machine: how fast it draws is not what is tested. */
const finishedWithinMs = 180_000;
const pauseMs = 250;

/** What must be true of a place whose server was started again: first left alone, then asked. */
export async function checkRecovery(place: Place, asked: readonly Asked[]): Promise<Recovery> {
  const { life } = place;
  const health = await life.healthy;
  const resumedMs = await resumesByItself(place, asked);
  const again = await Promise.all(asked.map((one) => askAgain(life, one)));
  const made = await Promise.all(asked.map(({ id }) => settled(life, id)));
  const pictures = await Promise.all(made.map((generation) => checkPicture(life, generation)));
  place.earlier.push(...made);
  return {
    broken: [
      ...(health.status === "ok" ? [] : [`The health is ${health.status}.`]),
      ...(resumedMs <= resumedWithinMs ? [] : ["It did not go on by itself within 10 s."]),
      ...again.flat(),
      ...made.flatMap((generation, index) => checkEnd(generation, asked[index]?.ends ?? [])),
      ...pictures.flat(),
      ...(await checkMoney(place)),
      ...(await checkFiles(place)),
    ],
    ends: made.map(({ state }) => state),
    resumedMs,
  };
}

/** Looks for the pictures alone: that makes nobody drive but the server's own timer. */
async function resumesByItself(place: Place, asked: readonly Asked[]): Promise<number> {
  const { life } = place;
  const startedMs = Date.now();
  const left = asked.filter(
    ({ isStored, ends }) => isStored && ends.every((end) => end === "done"),
  );
  for (const { id } of left) {
    while ((await life.picture(id)).status !== 200) {
      if (Date.now() - startedMs > finishedWithinMs) return Infinity;
      await wait(pauseMs);
    }
  }
  const lines = await readJournal(journalOf(place));
  const firstSteps = left.flatMap(({ id }) => {
    const own = lines.find(({ about, atMs }) => about.includes(id) && atMs >= life.bornMs);
    return own === undefined ? [] : [own.atMs - startedMs];
  });
  return Math.max(0, ...firstSteps);
}

/** The same key and body, as a browser that heard no answer sends them. */
async function askAgain(life: Life, { id, isAnswered }: Asked): Promise<string[]> {
  const before = await life.generation(id).catch(() => null);
  if (isAnswered && before === null) return [`${id} was answered with 202 and is gone.`];
  const answer = await life.generate(id);
  if (answer.status !== 202) return [`${id} asked for again is answered with ${answer.status}.`];
  const { generation } = generationBodySchema.parse(await answer.json());
  const isSame =
    generation.id === id && (before === null || generation.createdAt === before.createdAt);
  return isSame ? [] : [`${id} asked for again is another one.`];
}

async function settled(life: Life, id: string): Promise<Generation> {
  const lastTry = performance.now() + finishedWithinMs;
  let generation = await life.generation(id);
  while (isActive(generation) && performance.now() < lastTry) {
    await wait(pauseMs);
    generation = await life.generation(id);
  }
  return generation;
}

function checkEnd({ id, state, failure }: Generation, ends: readonly string[]): string[] {
  const charged = failure?.charged ?? null;
  return [
    ...(ends.includes(state) ? [] : [`${id} is ${state} instead of ${ends.join(" or ")}.`]),
    ...(state !== "unknown" || charged === "maybe"
      ? []
      : [`${id} is unknown, charged ${charged}.`]),
  ];
}
