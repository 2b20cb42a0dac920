import type { CallAct } from "./boundary";
import type { Fault } from "./faults";
import type { Picture } from "./pictures";
import type { Death } from "./process";

/** What happens in one run; how it interleaves is the scheduler's. */
export type Schedule = {
  readonly transport: "v2" | "v1";
  readonly budgetUsd: string;
  /** What one person's day may cost; empty for no such limit. */
  readonly personUsd: string;
  /** What can be asked for; each has an id of its own. */
  readonly pictures: readonly Picture[];
  /** People ask for pictures, again with the same id and body, and decide about them, side by side. */
  readonly people: readonly Person[];
  /** Each drives so many times, may die, and is started again. */
  readonly processes: readonly Driver[];
  readonly ticks: readonly Tick[];
  /** What each kind of call meets, in the order of the calls; after them all goes well. */
  readonly faults: Readonly<Record<CallAct, readonly Fault[]>>;
  /** For how many ticks the disk is full. */
  readonly fullTicks: number;
};

export type Driver = {
  readonly drives: number;
  readonly death: Death | null;
  /** Its signs of life do not arrive, as those of a process that is frozen: it works, and loses its leases. */
  readonly isMute: boolean;
};

/** After so many turns of its own, time goes on or the servers' clock is set. */
type Tick = {
  readonly turns: number;
  readonly change: { readonly kind: "pass" | "set"; readonly seconds: number };
};

/** To have a picture made, or not; to look again at one of unknown outcome, or to say that it was not charged. */
export type Wish = {
  readonly picture: number;
  readonly act: "make" | "cancel" | "check" | "not_charged";
};

export type Person = {
  readonly wishes: readonly Wish[];
  /** Where the process that serves them dies; the browser then asks again. */
  readonly death: Death | null;
};

/** The part of fast-check's scheduler that a run needs. */
export type Interleaving = {
  readonly schedule: <Result>(task: Promise<Result>, label?: string) => Promise<Result>;
  readonly count: () => number;
  readonly waitOne: () => Promise<void>;
};
