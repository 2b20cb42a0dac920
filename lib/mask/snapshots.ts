import type { Runs } from "./runs";

const maxBytes = 24 * 1024 * 1024;

/** The pixels as they were after some of the operations, packed, so that an undo need not begin at the beginning. */
export class Snapshots {
  readonly #kept = new Map<number, Runs>();
  #bytes = 0;

  /** Keeps what stands after so many operations; where room is short the oldest make place. */
  keep(position: number, runs: Runs): void {
    this.#drop(position);
    this.#kept.set(position, runs);
    this.#bytes += runs.byteLength;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= maxBytes || oldest === position) break;
      this.#drop(oldest);
    }
  }

  /** The latest that is not later; null means: begin with an empty mask. */
  nearest(position: number): { readonly position: number; readonly runs: Runs } | null {
    const places = [...this.#kept.keys()].filter((place) => place <= position);
    const latest = Math.max(...places, -1);
    const runs = this.#kept.get(latest);
    return runs === undefined ? null : { position: latest, runs };
  }

  /** Forgets what belonged to operations that will never be redone. */
  forgetAfter(position: number): void {
    for (const place of [...this.#kept.keys()]) if (place > position) this.#drop(place);
  }

  #drop(position: number): void {
    this.#bytes -= this.#kept.get(position)?.byteLength ?? 0;
    this.#kept.delete(position);
  }
}
