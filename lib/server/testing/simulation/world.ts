import { leastPollGapMs } from "../../generations/poll-schedule";

/** Time in a run. Segmind's clock is right; Easel's may be set forward and back. */
export type World = {
  readonly trueMs: () => number;
  /** What the servers' clock shows. */
  readonly wallMs: () => number;
  /** How often something happened across which no pace is promised: a clock set, a claim slept through. */
  readonly disturbances: () => number;
  readonly disturb: () => void;
  /** Whether a disturbing claim is so young that it may still be in force. A clock that was set is none. */
  readonly isDisturbed: () => boolean;
  /** Resolves when that much time has passed. */
  readonly later: (ms: number) => Promise<void>;
  /** Acts each time so much has passed, but not once it heals, when no time passes by itself; until it is stopped. */
  readonly every: (ms: number, act: () => Promise<void>) => () => void;
  readonly pass: (seconds: number) => void;
  readonly setClock: (bySeconds: number) => void;
  /** From now on nothing fails and nobody waits any more. */
  readonly heal: () => void;
  readonly isHealing: () => boolean;
  /** Counts what really happened, for the proof that it did. */
  readonly count: Count;
  /** Told in words whatever breaks a promise. */
  readonly accuse: (words: string) => void;
};

export type Count = (kind: "fault" | "crash" | "event" | "end", name: string) => void;

const startMs = Date.parse("2026-11-21T12:00:00Z");

export function createWorld({ count, accuse }: Pick<World, "count" | "accuse">): World {
  let trueMs = startMs;
  let skewMs = 0;
  let disturbances = 0;
  let disturbedUntilMs = 0;
  let isHealing = false;
  const timers: { atMs: number; ring: () => void }[] = [];

  function ring(): void {
    for (const timer of timers.splice(0)) {
      if (isHealing || timer.atMs <= trueMs) timer.ring();
      else timers.push(timer);
    }
  }

  const later = (ms: number) =>
    new Promise<void>((resolve) => {
      if (isHealing) resolve();
      else timers.push({ atMs: trueMs + ms, ring: resolve });
    });

  return {
    count,
    accuse,
    trueMs: () => trueMs,
    wallMs: () => trueMs + skewMs,
    disturbances: () => disturbances,
    disturb: () => {
      disturbances += 1;
      disturbedUntilMs = trueMs + leastPollGapMs;
    },
    isDisturbed: () => trueMs < disturbedUntilMs,
    isHealing: () => isHealing,
    later,
    every: (ms, act) => {
      let isStopped = false;
      const again = async () => {
        for (await later(ms); !isStopped && !isHealing; await later(ms)) await act();
      };
      void again();
      return () => (isStopped = true);
    },
    pass: (seconds) => {
      trueMs += seconds * 1_000;
      ring();
    },
    setClock: (bySeconds) => {
      skewMs += bySeconds * 1_000;
      disturbances += 1;
      count("event", bySeconds < 0 ? "the clock is set back" : "the clock is set forward");
    },
    heal: () => {
      isHealing = true;
      ring();
    },
  };
}
