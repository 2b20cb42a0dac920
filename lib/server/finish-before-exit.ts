import "server-only";

/** The drives of this process that are not over yet. */
export type Driving = { isStopping: boolean; readonly underWay: Set<Promise<void>> };

/**
 * Lets drives that are under way end before the server does: an orderly stop in the middle of a submit
 * would lose its answer. Next's own listeners, which close the server and exit, are called afterwards.
 */
export function finishBeforeExit(driving: Driving): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    const listeners = process.rawListeners(signal);
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (driving.isStopping) return;
      driving.isStopping = true;
      void Promise.allSettled(driving.underWay).then(() => {
        if (listeners.length === 0) process.exit(0);
        for (const listener of listeners) listener.call(process, signal);
      });
    });
  }
}
