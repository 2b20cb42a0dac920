import type { Act } from "./boundary";
import type { Process } from "./process";
import type { World } from "./world";

/** Watches who writes that a generation is done: only whoever claimed it last may. */
export type LeaseWatch = {
  /** A statement of this process's did that to these rows, whose first column is the generation's id. */
  readonly saw: (process: Process, act: Act, rows: readonly unknown[]) => void;
};

export function createLeaseWatch({ accuse }: Pick<World, "accuse">): LeaseWatch {
  const holders = new Map<string, Process>();
  return {
    saw: (process, act, rows) => {
      for (const row of rows) {
        const id = String(Reflect.get(Object(row), 0));
        // Who has the answer in hand holds its row, however late the answer came.
        if (["lease", "submitting", "collecting"].includes(act)) holders.set(id, process);
        if (act === "done" && holders.get(id) !== process)
          accuse(`${id} was written by one who had lost it`);
      }
    },
  };
}
