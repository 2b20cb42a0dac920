import { pollDelayMs } from "@/lib/server/generations/poll-schedule";
import { randomFrom } from "../crash/random";

export type Load = {
  readonly instances: number;
  readonly picturesPerHour: number;
  /** EASEL_MAX_RUNNING, over all instances. */
  readonly maxRunning: number;
  readonly seed: number;
};

export type Day = {
  readonly seconds: number;
  readonly pictures: number;
  readonly mostRunning: number;
  readonly mostWaiting: number;
  /** Looks for due rows: the smallest thing that each instance asks of the database every second. */
  readonly claims: number;
  readonly polls: number;
  /** Rows written: made, claimed, submitted, polled, collected, done. */
  readonly writes: number;
  /** Polls of one job less than 2 s after the one before. Must be none. */
  readonly tooSoon: number;
  /** The longest that a finished picture waited to be looked at. */
  readonly worstLateSeconds: number;
};

type Job = { dueAt: number; polledAt: number; readonly startedAt: number; readonly endsAt: number };

const seconds = 3_600;
/** What one claim takes at the most, as in claim.ts. */
const batchSize = 16;
/** The published time of GPT Image 2 at high quality, and how far a job may be from it. */
const expectedSeconds = 94;
const spread = 0.3;

/** An hour second by second: pictures come at random, instances look once a second, each at a moment of its own. */
export function simulate({ instances, picturesPerHour, maxRunning, seed }: Load): Day {
  const random = randomFrom(String(seed));
  const offsets = Array.from({ length: instances }, random).sort((a, b) => a - b);
  const starts = Array.from({ length: picturesPerHour }, () => random() * seconds).sort(
    (a, b) => a - b,
  );
  let running: Job[] = [];
  let [made, pictures, polls, writes, tooSoon, worstLateSeconds] = [0, 0, 0, 0, 0, 0];
  let [mostRunning, mostWaiting] = [0, 0];
  for (let second = 0; second < seconds; second += 1) {
    const asked = starts.findIndex((start) => start >= second);
    const waiting = (asked === -1 ? starts.length : asked) - made;
    const free = Math.min(waiting, maxRunning - running.length);
    for (let count = 0; count < free; count += 1) {
      const took = expectedSeconds * (1 + (random() * 2 - 1) * spread);
      running.push({
        dueAt: second + 2,
        polledAt: -Infinity,
        startedAt: second,
        endsAt: second + took,
      });
    }
    made += free;
    writes += free * 3;
    mostRunning = Math.max(mostRunning, running.length);
    mostWaiting = Math.max(mostWaiting, waiting - free);
    // Two never get one row: the first to look takes up to a batch, the next one what is left.
    const due = running.filter(({ dueAt }) => dueAt < second + 1).sort((a, b) => a.dueAt - b.dueAt);
    const done = new Set<Job>();
    for (const [index, job] of due.entries()) {
      const offset = offsets[Math.floor(index / batchSize)];
      if (offset === undefined) break;
      const now = Math.max(second + offset, job.dueAt);
      if (now - job.polledAt < 2) tooSoon += 1;
      polls += 1;
      job.polledAt = now;
      if (now >= job.endsAt) {
        worstLateSeconds = Math.max(worstLateSeconds, now - job.endsAt);
        done.add(job);
        pictures += 1;
        writes += 4;
        continue;
      }
      const elapsedMs = (now - job.startedAt) * 1_000;
      const delayMs = pollDelayMs({
        kind: "model",
        elapsedMs,
        expectedMs: expectedSeconds * 1_000,
      });
      job.dueAt = now + delayMs / 1_000;
      writes += 2;
    }
    running = running.filter((job) => !done.has(job));
  }
  const claims = instances * seconds;
  const told = { seconds, pictures, mostRunning, mostWaiting, claims, polls, writes };
  return { ...told, tooSoon, worstLateSeconds };
}
