import "server-only";
import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { plusMs } from "../clock";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { loggedError } from "../log/logged-error";
import { releaseLeases } from "./claim";
import { hasOriginal } from "./collect";
import { recordInterruptedSubmits, recordKeptAnswer } from "./record";

/**
 * For the start of a server that has its database to itself: whoever held a lease or was submitting is dead.
 * An answer that left its picture in the store goes on to it; every other submit is of unknown outcome.
 */
export async function recover(easel: Easel): Promise<void> {
  await releaseLeases(easel);
  await recoverKept(easel, await findWithoutAnswer(easel, ["submitting", "unknown"]));
  for (const id of await recordInterruptedSubmits(easel)) {
    easel.log({ event: "submit_outcome_unknown", generation: id });
  }
}

/**
 * For a server among others, at its start and whenever a submit was given up as lost: whoever may still
 * live keeps what it holds. What a dead one left in the store of an answer that nobody waits for goes on.
 */
export async function recoverAmongOthers(easel: Easel): Promise<void> {
  if (easel.env.transport === "v1")
    await recoverKept(easel, await findWithoutAnswer(easel, ["unknown"]));
}

/** Goes on with those of these whose picture stands in the store: v1's is kept before anything is written of it. */
export async function recoverKept(easel: Easel, rows: readonly GenerationRow[]): Promise<void> {
  for (const row of rows) {
    if (await isKept(easel, row)) await recordKeptAnswer(easel, row);
  }
}

/** For so long a start looks for the picture of one that a person gave up: the store is asked for each of them. */
const soughtForMs = 30 * 24 * 60 * 60_000;

/** In these states, and those of which a person said that they were not charged: their answer may have come later. */
async function findWithoutAnswer(
  { database, clock }: Easel,
  states: GenerationRow["state"][],
): Promise<GenerationRow[]> {
  const { state, failureCode, finishedAt, requestId, cost, erasedAt } = generations;
  const isGivenUp = and(
    eq(failureCode, "marked_not_charged"),
    gt(finishedAt, plusMs(clock.now(), -soughtForMs)),
  );
  return database
    .select()
    .from(generations)
    .where(
      and(or(inArray(state, states), isGivenUp), isNull(requestId), isNull(cost), isNull(erasedAt)),
    );
}

/** A store that cannot be read keeps nobody from starting or deciding: the next start looks again. */
async function isKept(easel: Easel, { id }: GenerationRow): Promise<boolean> {
  try {
    return await hasOriginal(easel, id);
  } catch (error) {
    easel.log({ event: "store_not_readable", generation: id, error: String(loggedError(error)) });
    return false;
  }
}
