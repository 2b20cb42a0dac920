import type { Fault } from "./faults";
import type { World } from "./world";

/** A job as Segmind has it. */
export type Job = {
  readonly id: string;
  readonly generation: string;
  readonly isWorkflow: boolean;
  readonly microUsd: number;
  readonly isCostTold: boolean;
  readonly doneAtMs: number;
  readonly end: "picture" | "failed" | "moderated";
  /** Begun by a network that delivered one POST twice: nobody's fault here, and nobody can know. */
  readonly isTwin: boolean;
};

export type Jobs = {
  readonly begin: (generation: string, isWorkflow: boolean, fault: Fault) => Job;
  readonly find: (id: string) => Job | undefined;
  /** What Segmind charges for, twins left out. */
  readonly charged: () => readonly Job[];
  /** What was charged beyond the published price. */
  readonly dearMicroUsd: () => number;
};

const jobTakesMs = 8_000;
/** Longer than Segmind keeps the record of a finished job. */
const slowJobTakesMs = 65 * 60_000;

export function createJobs(world: World, priceOf: (generation: string) => number): Jobs {
  const jobs = new Map<string, Job>();

  function add(generation: string, isWorkflow: boolean, fault: Fault, isTwin: boolean): Job {
    const number = String(jobs.size + 1);
    const microUsd = priceOf(generation);
    const job: Job = {
      id: isWorkflow
        ? number.padStart(32, "0")
        : `00000000-0000-4000-8000-${number.padStart(12, "0")}`,
      generation,
      isWorkflow,
      microUsd: fault === "dear" && !isWorkflow ? 2 * microUsd : microUsd,
      isCostTold: fault !== "no cost",
      doneAtMs: world.trueMs() + (fault === "slow job" ? slowJobTakesMs : jobTakesMs),
      end: endOf(fault),
      isTwin,
    };
    jobs.set(job.id, job);
    return job;
  }

  const charged = () =>
    [...jobs.values()].filter(({ end, isTwin }) => end === "picture" && !isTwin);
  return {
    begin: (generation, isWorkflow, fault) => {
      const job = add(generation, isWorkflow, fault, false);
      if (fault === "delivered twice") add(generation, isWorkflow, fault, true);
      return job;
    },
    find: (id) => jobs.get(id),
    charged,
    dearMicroUsd: () =>
      charged().reduce((sum, { microUsd, generation }) => sum + microUsd - priceOf(generation), 0),
  };
}

function endOf(fault: Fault): Job["end"] {
  if (fault === "job failed") return "failed";
  return fault === "job moderated" ? "moderated" : "picture";
}
