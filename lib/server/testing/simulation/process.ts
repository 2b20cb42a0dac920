/** Thrown by whatever a process does after its end. Nothing of it may reach the world any more. */
export class CrashError extends Error {
  constructor() {
    super("The process is dead.");
    this.name = "CrashError";
  }
}

/** One process's life, as the boundaries it passes: each statement, call and file, before and after. */
export type Process = {
  /** Lets the others go first, or throws when the process has died here. */
  readonly step: (label: string) => Promise<void>;
};

/** Never interrupted and never dead. */
export const steadyProcess: Process = { step: async () => {} };

/**
 * A process that dies at its nth boundary, or never. `wait` decides who of all processes goes on next.
 */
export function mortalProcess(
  diesAtStep: number | null,
  wait: (label: string) => Promise<void>,
): Process {
  let steps = 0;
  return {
    step: async (label) => {
      await wait(label);
      steps += 1;
      if (diesAtStep !== null && steps >= diesAtStep) throw new CrashError();
    },
  };
}
