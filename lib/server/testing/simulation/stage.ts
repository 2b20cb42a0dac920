import { parseEnv } from "../../env";
import type { CallAct } from "./boundary";
import type { Fault } from "./faults";
import { createFaultySegmind } from "./faulty-segmind";
import { createLeaseWatch } from "./lease-watch";
import { type Limits, watchLimits } from "./limits";
import { createMemoryFiles } from "./memory-files";
import { type Picture, priceOf } from "./pictures";
import type { Interleaving, Schedule } from "./schedule";
import type { SimulatedDatabase, Surroundings } from "./servers";
import { type Count, createWorld } from "./world";

const maxRunning = 2;

/** What a schedule is played on: the world, and all that its servers share. */
export type Stage = {
  readonly schedule: Schedule;
  readonly surroundings: Surroundings;
  readonly limits: Limits;
  /** Promises that were broken so far, in words. */
  readonly broken: readonly string[];
  /** A person says that this picture was not charged. */
  readonly release: (picture: number) => void;
  /** The disk has room after some of these. */
  readonly tick: () => void;
  /** From now on nobody waits for a turn. */
  readonly end: () => void;
  readonly isOver: () => boolean;
};

export function createStage(
  database: SimulatedDatabase,
  schedule: Schedule,
  interleaving: Interleaving,
  count: Count,
): Stage {
  const broken: string[] = [];
  const world = createWorld({ count, accuse: (words) => broken.push(words) });
  const released = new Set<number>();
  let fullTicks = schedule.fullTicks;
  let isOver = false;
  const priceOfNumber = (number: number) => priceOf(pictureOf(schedule, number));
  const priceOfId = (id: string) => priceOfNumber(Number(id.at(-1)));
  const segmind = createFaultySegmind(world, priceOfId, inOrder(schedule.faults));
  const env = parseEnv({
    SEGMIND_API_KEY: "key",
    SEGMIND_TRANSPORT: schedule.transport,
    // One has its database to itself, several share it.
    DATABASE_URL: schedule.processes.length === 1 ? "" : "postgresql://shared",
    EASEL_DAILY_BUDGET_USD: schedule.budgetUsd,
    EASEL_PERSON_DAILY_USD: schedule.personUsd,
    EASEL_MAX_RUNNING: String(maxRunning),
  });
  const releasedMicroUsd = () =>
    [...released].reduce((sum, number) => sum + priceOfNumber(number), 0);
  const limits = { world, segmind, env, releasedMicroUsd };
  return {
    ...{ schedule, limits, broken },
    surroundings: {
      ...{ database, world, segmind, env },
      leases: createLeaseWatch(world),
      files: createMemoryFiles(() => !world.isHealing() && fullTicks > 0),
      turn: (label) =>
        isOver ? Promise.resolve() : interleaving.schedule(Promise.resolve(), label),
      beforeCommit: watchLimits(limits),
      // Without turns nobody can tell what a process does at the same time.
      onDelay: (words) => (isOver ? undefined : world.accuse(words)),
    },
    release: (picture) => void released.add(picture),
    tick: () => (fullTicks -= 1),
    end: () => (isOver = true),
    isOver: () => isOver,
  };
}

/** What the next call of its kind meets; all goes well after the last. */
function inOrder(faults: Schedule["faults"]): (act: CallAct) => Fault {
  const met = { POST: 0, poll: 0, download: 0, upload: 0, balance: 0 };
  return (act) => {
    met[act] += 1;
    return faults[act][met[act] - 1] ?? "none";
  };
}

export function pictureOf({ pictures }: Schedule, number: number): Picture {
  return pictures[number] ?? "low";
}
