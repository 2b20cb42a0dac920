import type { Generation } from "@/lib/contract/generation";

/** From here on people look elsewhere while they wait. In seconds. */
const longSeconds = 30;

/** Whether a picture took so long that nobody will have watched it being made. */
export function tookLong({ state, submittedAt, finishedAt }: TimedGeneration): boolean {
  if (state !== "done" || submittedAt === null || finishedAt === null) return false;
  return Date.parse(finishedAt) - Date.parse(submittedAt) > longSeconds * 1_000;
}

type TimedGeneration = Pick<Generation, "state" | "submittedAt" | "finishedAt">;
