import type { Act, Boundary } from "./boundary";

/** Thrown by whatever a process does after its end. Nothing of it may reach the world any more. */
class CrashError extends Error {
  constructor() {
    super("The process is dead.");
    this.name = "CrashError";
  }
}

export function isCrash(error: unknown): boolean {
  if (error instanceof CrashError) return true;
  return error instanceof Error && error.cause !== undefined && isCrash(error.cause);
}

/** One process's life, as the boundaries it passes. */
export type Process = {
  /** Does something to the world, unless the process dies before it. What it dies after is done, and unknown to it. */
  readonly pass: <Result>(act: Act, work: () => Promise<Result>) => Promise<Result>;
  readonly step: (boundary: Boundary) => Promise<void>;
  /** Waits without touching the world. */
  readonly hold: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** From here on the next thing this process does must be to write down what it was told. */
  readonly mustWrite: () => void;
  readonly isDead: () => boolean;
  /** It reads the clock for a claim of what is due. */
  readonly claims: (atMs: number) => void;
  readonly claimedAtMs: () => number;
  /** It claims by an outdated idea of the time: from here on it may look at a job beside its owner. */
  readonly misleads: () => void;
  readonly isMisled: () => boolean;
};

/** At which boundary a process dies, and at which of its passings. */
export type Death = { readonly boundary: Boundary; readonly nth: number };

type Life = {
  readonly death: Death | null;
  /** Decides who of all processes goes on next. */
  readonly turn: (boundary: Boundary) => Promise<void>;
  readonly onDeath: (boundary: Boundary) => void;
  /** Called with words when something else is done before what was told is written. */
  readonly onDelay: (words: string) => void;
};

/** v1 keeps the picture before it writes of it. */
const writes: readonly Act[] = ["running", "collecting", "original"];

export function mortalProcess({ death, turn, onDeath, onDelay }: Life): Process {
  let passingsLeft = death?.nth ?? 0;
  let isDead = false;
  let underWay = 0;
  let isToldAlone = false;
  let claimedAtMs = 0;
  let isMisled = false;

  async function step(boundary: Boundary): Promise<void> {
    await turn(boundary);
    if (!isDead && boundary === death?.boundary) {
      passingsLeft -= 1;
      isDead = passingsLeft === 0;
      if (isDead) onDeath(boundary);
    }
    if (isDead) throw new CrashError();
  }

  async function hold<Result>(work: () => Promise<Result>): Promise<Result> {
    underWay += 1;
    try {
      return await work();
    } finally {
      underWay -= 1;
    }
  }

  return {
    step,
    hold,
    isDead: () => isDead,
    claims: (atMs) => (claimedAtMs = atMs),
    claimedAtMs: () => claimedAtMs,
    misleads: () => (isMisled = true),
    isMisled: () => isMisled,
    pass: (act, work) => {
      // A sign of life is given beside whatever is done.
      if (act !== "renew") {
        if (isToldAlone && !writes.includes(act)) onDelay(`an id was told and ${act} came first`);
        isToldAlone = false;
      }
      return hold(async () => {
        await step(`before ${act}`);
        const result = await work();
        await step(`after ${act}`);
        return result;
      });
    },
    // Only of a process that does nothing else meanwhile is it sure what comes next.
    mustWrite: () => {
      isToldAlone = underWay === 0 && !isDead;
    },
  };
}
