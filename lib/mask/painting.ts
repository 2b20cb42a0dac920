import { apply } from "./apply";
import { type Area, join, nowhere, wholeArea } from "./area";
import { type Coverage, emptyCoverage, type Size } from "./coverage";
import * as histories from "./history";
import type { History } from "./history";
import type { Brush, Operation, Stroke, StrokePoint } from "./operation";
import { paintSegment } from "./paint-stroke";
import { coverageShare, fromRuns, isSoft, type Runs, toRuns } from "./runs";
import { Snapshots } from "./snapshots";

/** What can be said about a mask without looking at it. */
export type Summary = {
  /** 0–1 */
  readonly share: number;
  readonly isFeathered: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** While a stored mask is derived anew only every so many steps are kept for a quick undo. */
const replayStride = 10;

/** A mask being painted: what was done, and the pixels derived from it. Every change answers where it shows. */
export class Painting {
  readonly coverage: Coverage;
  #history: History;
  #stroke: (Stroke & { readonly points: StrokePoint[] }) | null = null;
  readonly #snapshots = new Snapshots();
  #latest: Runs;

  constructor(size: Size, history: History) {
    this.coverage = emptyCoverage(size);
    this.#history = history;
    this.#latest = toRuns(this.coverage);
    this.#snapshots.keep(0, this.#latest);
    this.#goTo(history.position);
  }

  get history(): History {
    return this.#history;
  }

  summary(): Summary {
    return {
      share: coverageShare(this.#latest),
      isFeathered: isSoft(this.#latest),
      canUndo: histories.canUndo(this.#history),
      canRedo: histories.canRedo(this.#history),
    };
  }

  apply(operation: Operation): Area {
    const area = apply(this.coverage, operation);
    this.#record(operation);
    return area;
  }

  begin(brush: Brush, point: StrokePoint): Area {
    this.#stroke = { kind: "stroke", ...brush, points: [point] };
    return paintSegment(this.coverage, brush, point, point);
  }

  /** Paints on with the stroke that was begun; without one nothing happens. */
  extend(points: readonly StrokePoint[]): Area {
    const stroke = this.#stroke;
    if (stroke === null) return nowhere;
    return points.reduce((area, point) => {
      const from = stroke.points.at(-1) ?? point;
      stroke.points.push(point);
      return join(area, paintSegment(this.coverage, stroke, from, point));
    }, nowhere);
  }

  end(): void {
    if (this.#stroke !== null) this.#record(this.#stroke);
    this.#stroke = null;
  }

  /** Takes back the stroke that was begun, as if it had not been. */
  cancel(): Area {
    if (this.#stroke === null) return nowhere;
    this.#stroke = null;
    return this.#goTo(this.#history.position);
  }

  undo(): Area {
    this.#history = histories.undo(this.#history);
    return this.#goTo(this.#history.position);
  }

  redo(): Area {
    this.#history = histories.redo(this.#history);
    return this.#goTo(this.#history.position);
  }

  /** What changed nothing is no step to be undone. */
  #record(operation: Operation): void {
    const runs = toRuns(this.coverage);
    if (areSame(runs, this.#latest)) return;
    this.#snapshots.forgetAfter(this.#history.position);
    this.#history = histories.push(this.#history, operation);
    this.#latest = runs;
    this.#snapshots.keep(this.#history.position, this.#latest);
  }

  /** Derives the pixels after so many operations, from the nearest that are kept. */
  #goTo(position: number): Area {
    const start = this.#snapshots.nearest(position);
    if (start === null) this.coverage.pixels.fill(0);
    else fromRuns(start.runs, this.coverage);
    const done = start?.position ?? 0;
    const missing = this.#history.operations.slice(done, position);
    missing.forEach((operation, index) => {
      apply(this.coverage, operation);
      const place = done + index + 1;
      if (place % replayStride === 0) this.#snapshots.keep(place, toRuns(this.coverage));
    });
    this.#latest = toRuns(this.coverage);
    this.#snapshots.keep(position, this.#latest);
    return wholeArea(this.coverage);
  }
}

function areSame(one: Runs, other: Runs): boolean {
  return one.length === other.length && one.every((run, index) => run === other[index]);
}
