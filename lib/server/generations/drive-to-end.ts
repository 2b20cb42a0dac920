import "server-only";
import { isActive } from "@/lib/contract/generation-state";
import type { Easel } from "../easel";
import { findRow } from "./find-generations";

/** Nobody need be looking: a visitor's own reads drive more often. */
const everyMs = 5_000;

/**
 * How late a drive may still begin. vercel.json gives a function 300 s, and a submit must not outlive it:
 * its answer would be lost. v2 answers in 20 s, v1 in 180 s.
 */
const lastDriveMs = { v2: 240_000, v1: 100_000 } as const;

/**
 * Drives until this generation is at rest, or until whoever runs this may soon be stopped. For where no timer
 * lives: who asks for a picture and leaves would leave it to the next visit, and Segmind forgets a job
 * after an hour. `driveOnce` never rejects.
 */
export async function driveToEnd(
  easel: Easel,
  id: string,
  driveOnce: () => Promise<void>,
): Promise<void> {
  const { clock, env } = easel;
  const lastMs = clock.monotonicMs() + lastDriveMs[env.transport];
  while (clock.monotonicMs() <= lastMs) {
    await driveOnce();
    // A database that is away may come back.
    if (await isAtRest(easel, id).catch(() => false)) return;
    await clock.wait(everyMs);
  }
}

async function isAtRest(easel: Easel, id: string): Promise<boolean> {
  const row = await findRow(easel, id);
  return row === null || !isActive(row);
}
