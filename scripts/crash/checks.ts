import { readdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import type { Generation } from "@/lib/contract/generation";
import type { Life } from "./life";
import type { Place } from "./place";
import { microUsdOf, readSandbox } from "./sandbox-account";

/** It is what is told of it, whole, and the same at every reading. */
export async function checkPicture(life: Life, generation: Generation): Promise<string[]> {
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
export async function checkMoney({ life, sandboxOrigin, earlier }: Place): Promise<string[]> {
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
    ...differs("The budget's held is", microUsdOf(budget.heldUsd), priceOf("unknown")),
  ];
}

function differs(words: string, is: number, wanted: number): string[] {
  return is === wanted ? [] : [`${words} ${is} micro-dollars instead of ${wanted}.`];
}

/** The files of what is done, and nothing that a dead server left unfinished. */
export async function checkFiles({ folder, earlier }: Place): Promise<string[]> {
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
