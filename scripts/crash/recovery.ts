import { readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import sharp from "sharp";
import type { Generation } from "@/lib/contract/generation";
import { generationBodySchema } from "@/lib/contract/generation";
import { isActive } from "@/lib/contract/generation-state";
import { readJournal } from "./journal";
import { journalOf, type Life } from "./life";
import type { Place } from "./place";
import { microUsdOf, readSandbox } from "./sandbox-account";

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
const finishedWithinMs = 60_000;
const pauseMs = 100;

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
    const own = lines.filter(({ about, atMs }) => about.includes(id) && atMs >= startedMs);
    return own.slice(0, 1).map(({ atMs }) => atMs - startedMs);
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
  const lastTry = performance.now() + 3 * resumedWithinMs;
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

async function checkPicture(life: Life, generation: Generation): Promise<string[]> {
  const { id, state, image } = generation;
  if (state !== "done") return [];
  if (image === null) return [`${id} is done without a picture.`];
  const [first, second, thumbnail] = await Promise.all(
    [life.picture(id), life.picture(id), life.thumbnail(id)].map(async (asked) =>
      Buffer.from(await (await asked).arrayBuffer()),
    ),
  );
  const { width, height } = await sharp(first).metadata();
  await sharp(first).stats();
  await sharp(thumbnail).stats();
  const isSame = second !== undefined && first?.equals(second);
  return [
    ...(isSame ? [] : [`${id} reads differently a second time.`]),
    ...(first?.byteLength === image.bytes ? [] : [`${id} has not the size that is told.`]),
    ...(width === image.width && height === image.height ? [] : [`${id} is ${width} × ${height}.`]),
  ];
}

/** Nothing paid twice, then or since; all that is done is booked, and only what is unknown is held. */
async function checkMoney({ life, sandboxOrigin, earlier }: Place): Promise<string[]> {
  const { postsOf, chargedMicroUsd } = await readSandbox(sandboxOrigin);
  const { budget } = await life.credits();
  const today = new Date().toISOString().slice(0, 10);
  const priceOf = (state: Generation["state"]) =>
    earlier
      .filter((generation) => generation.state === state)
      .filter(({ createdAt }) => createdAt.startsWith(today))
      .reduce((sum, { estimateUsd }) => sum + microUsdOf(estimateUsd), 0);
  const posted = earlier.reduce(
    (sum, { id, estimateUsd }) => sum + postsOf(id) * microUsdOf(estimateUsd),
    0,
  );
  const isRight = ({ id, state }: Generation) => {
    if (state === "done") return postsOf(id) === 1;
    return state === "unknown" ? postsOf(id) <= 1 : postsOf(id) === 0;
  };
  return [
    ...earlier
      .filter((generation) => !isRight(generation))
      .map(({ id, state }) => `${id} is ${state} and was posted ${postsOf(id)} times.`),
    ...differs("The sandbox charged", chargedMicroUsd, posted),
    ...differs("The budget's spent is", microUsdOf(budget.spentUsd), priceOf("done")),
    ...differs("The budget's held is", microUsdOf(budget.reservedUsd), priceOf("unknown")),
  ];
}

function differs(words: string, is: number, wanted: number): string[] {
  return is === wanted ? [] : [`${words} ${is} micro-dollars instead of ${wanted}.`];
}

/** The files of what is done, and nothing that a dead server left unfinished. */
async function checkFiles({ folder, earlier }: Place): Promise<string[]> {
  const root = path.join(folder, "live/files");
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const kept = earlier
    .filter(({ state }) => state === "done")
    .flatMap(({ id }) => [`${id}/original.png`, `${id}/thumbnail.webp`]);
  return [
    ...files.filter((file) => !kept.includes(file)).map((file) => `${file} is left over.`),
    ...kept.filter((file) => !files.includes(file)).map((file) => `${file} is missing.`),
  ];
}
