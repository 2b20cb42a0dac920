import type { Endpoint, Input } from "@/lib/models/model";
import { scenariosOf } from "./scenarios";

/** A request that was accepted: all that is needed to answer polls and to draw its picture. */
export type Job = {
  readonly id: string;
  readonly kind: Endpoint["kind"];
  readonly slug: string;
  /** By parameter key, defaults filled in. */
  readonly input: Input;
  /** Names of the sandbox's own uploads; pictures from elsewhere are not among them. */
  readonly references: readonly string[];
  readonly mask: string | null;
  readonly acceptedMs: number;
  readonly durationMs: number;
  readonly costMicroUsd: number;
  /** How many times the same request came before: each draws another picture. */
  readonly variation: number;
};

export type JobStatus = "QUEUED" | "PROCESSING" | "COMPLETED" | "FAILED";

/** The share of its time a job stands in line. */
const queuedShare = 0.1;

export function jobStatus(job: Job, nowMs: number): JobStatus {
  const elapsedMs = nowMs - job.acceptedMs;
  if (elapsedMs >= job.durationMs) return jobError(job) === null ? "COMPLETED" : "FAILED";
  return elapsedMs < job.durationMs * queuedShare ? "QUEUED" : "PROCESSING";
}

/** Why the job fails in the end, in Segmind's words; null when it does not. */
export function jobError({ input }: Job): string | null {
  for (const { jobError } of scenariosOf(input.prompt).values()) {
    if (jobError !== undefined) return jobError;
  }
  return null;
}
