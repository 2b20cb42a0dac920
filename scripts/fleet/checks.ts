import type { Generation } from "@/lib/contract/generation";
import { microUsdOf, readSandbox } from "../crash/sandbox-account";
import type { Fleet } from "./fleet";

type Checked = {
  readonly broken: string[];
  readonly done: number;
  readonly unknown: number;
  readonly submits: number;
};

/** What must be true of a fleet that is at rest, whichever of its servers is asked; in words, what is not. */
export async function checkFleet(
  { members, sandboxOrigin }: Fleet,
  ids: readonly string[],
): Promise<Checked> {
  const [first] = members;
  if (first === undefined) throw new Error("The fleet has no member.");
  const generations = await Promise.all(ids.map((id) => first.generation(id)));
  const { postsOf, chargedMicroUsd } = await readSandbox(sandboxOrigin);
  const isUnknown = ({ state }: Generation) => state === "unknown";
  const done = generations.filter(({ state }) => state === "done");
  const spent = sumOf(done.map(({ costUsd }) => microUsdOf(costUsd ?? 0)));
  const unknown = generations.filter((one) => isUnknown(one) && postsOf(one.id) > 0);
  const mayBeCharged = sumOf(unknown.map(({ estimateUsd }) => microUsdOf(estimateUsd)));
  const held = sumOf(generations.filter(isUnknown).map((one) => microUsdOf(one.estimateUsd)));
  const broken = [
    ...generations
      .filter(({ state }) => state !== "done" && state !== "unknown")
      .map(({ id, state }) => `${id} is ${state}.`),
    ...generations.filter(({ id }) => postsOf(id) > 1).map(({ id }) => `${id} was sent twice.`),
    ...done.filter(({ id }) => postsOf(id) !== 1).map(({ id }) => `${id} was never sent.`),
    ...differs("The sandbox charged", chargedMicroUsd, spent + mayBeCharged),
  ];
  for (const member of members) {
    const { budget } = await member.credits();
    broken.push(...differs("The budget's spent is", microUsdOf(budget.spentUsd), spent));
    broken.push(...differs("The budget's held is", microUsdOf(budget.heldUsd), held));
  }
  for (const [index, { id, image }] of done.entries()) {
    const member = members[index % members.length] ?? first;
    const { byteLength } = await (await member.picture(id)).arrayBuffer();
    if (byteLength !== image?.bytes) broken.push(`${id} has ${byteLength} bytes.`);
  }
  const counts = { done: done.length, unknown: generations.filter(isUnknown).length };
  return { broken, ...counts, submits: sumOf(ids.map(postsOf)) };
}

function differs(words: string, is: number, wanted: number): string[] {
  return is === wanted ? [] : [`${words} ${is} micro-dollars instead of ${wanted}.`];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
