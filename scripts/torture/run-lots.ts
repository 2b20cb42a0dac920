import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Lot } from "@/lib/server/testing/simulation/torture";
import { root } from "../root.mjs";
import type { LotEnd } from "./worker";

/**
 * Runs lots in so many processes side by side, each a lot at a time, until all are run or one is broken:
 * then nothing new is begun.
 */
export async function runLots(
  lots: readonly Lot[],
  workers: number,
  onEnd: (end: LotEnd) => void,
): Promise<void> {
  const waiting = [...lots];
  await Promise.all(
    Array.from({ length: Math.min(workers, lots.length) }, async () => {
      const worker = startWorker();
      const death = deathOf(worker);
      try {
        await nextMessage(worker, death);
        for (let lot = waiting.shift(); lot !== undefined; lot = waiting.shift()) {
          worker.send(lot);
          const end: LotEnd = await nextMessage(worker, death);
          if (end.broken !== null) waiting.length = 0;
          onEnd(end);
        }
      } finally {
        worker.kill();
      }
    }),
  );
}

/** `react-server` is how the server's own modules may be loaded. */
function startWorker(): ChildProcess {
  return fork(path.join(root, "scripts/torture/worker.ts"), {
    cwd: root,
    execArgv: ["--conditions=react-server", "--import", "tsx"],
  });
}

/** Rejects when the worker ends before it was told to. */
function deathOf(worker: ChildProcess): Promise<never> {
  const death = once(worker, "exit").then(([code, signal]): never => {
    throw new Error(`A worker ended with ${code ?? signal}.`);
  });
  // Every worker ends at last; only who still waits for it wants to know.
  death.catch(() => {});
  return death;
}

async function nextMessage<Message>(worker: ChildProcess, death: Promise<never>): Promise<Message> {
  const [message] = await Promise.race([once(worker, "message"), death]);
  return message;
}
