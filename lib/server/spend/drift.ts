import "server-only";

/** What the account held, and the moment before it was asked. In micro-dollars, as all money here. */
export type Reading = { readonly at: Date; readonly total: number };

/** A generation that was sent to Segmind. */
export type Sent = {
  readonly submittedAt: Date;
  /** Null while its end is not known. */
  readonly finishedAt: Date | null;
  readonly cost: number | null;
  readonly isCostAbout: boolean;
};

export type Drift = {
  readonly since: Date;
  readonly until: Date;
  readonly drift: number;
  readonly added: number;
};

/** A balance is asked for in at most so long, and Segmind may have answered at any moment of it. */
const askedForMs = 15_000;

/**
 * How much more the balance fell than pictures cost, from the first to the last reading that can be
 * compared; null where no two can. Both lists come in the order of time.
 *
 * A reading counts only when it is quiet: nothing was with Segmind at any moment while it was taken, so
 * that all that was sent before is charged and told. Between two quiet readings in a row, what the
 * balance fell and what pictures cost must be the same:
 * - a rise is credit added: the rise, and what the pictures between cost;
 * - anything else is drift, sign and all, so that a charge booked late evens itself out;
 * - nothing is said of a stretch with a picture whose cost Segmind did not tell, or that may not have been
 *   charged at all.
 *
 * Why so: docs/decisions/009-only-quiet-balances-are-compared.md
 */
export function driftOf(readings: readonly Reading[], sent: readonly Sent[]): Drift | null {
  let found: Drift | null = null;
  let last: Reading | null = null;
  let stretch: Stretch = { cost: 0, isAbout: false };
  let next = 0;
  let openUntilMs = -Infinity;
  for (const reading of readings) {
    const atMs = reading.at.getTime();
    for (let one = sent[next]; one && one.submittedAt.getTime() <= atMs + askedForMs;) {
      openUntilMs = Math.max(openUntilMs, one.finishedAt?.getTime() ?? Infinity);
      stretch = {
        cost: stretch.cost + (one.cost ?? 0),
        isAbout: stretch.isAbout || one.isCostAbout,
      };
      one = sent[++next];
    }
    if (openUntilMs > atMs) continue;
    if (last !== null && !stretch.isAbout) found = extended(found, last, reading, stretch.cost);
    last = reading;
    stretch = { cost: 0, isAbout: false };
  }
  return found;
}

/** What was sent since the last quiet reading. */
type Stretch = { readonly cost: number; readonly isAbout: boolean };

function extended(found: Drift | null, before: Reading, after: Reading, cost: number): Drift {
  const fall = before.total - after.total;
  return {
    since: found?.since ?? before.at,
    until: after.at,
    drift: (found?.drift ?? 0) + (fall < 0 ? 0 : fall - cost),
    added: (found?.added ?? 0) + (fall < 0 ? cost - fall : 0),
  };
}
