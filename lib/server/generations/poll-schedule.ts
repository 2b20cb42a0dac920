import "server-only";
import type { Endpoint } from "@/lib/models/model";

type PollSchedule = {
  readonly kind: Endpoint["kind"];
  /** Since the submit. */
  readonly elapsedMs: number;
  readonly expectedMs: number;
};

/** No job is looked at more often, by all processes together, whatever became of a look. */
export const leastPollGapMs = 2_000;
/** Segmind's page of the workflow asks for this pace. */
const workflowMs = 7_000;
const apartMs = 5_000;
const earlyMs = 10_000;
/** Late in the expected time the picture may come any moment. */
const lateShare = 0.6;

/** How long to leave a running job alone after a look at it. */
export function pollDelayMs({ kind, elapsedMs, expectedMs }: PollSchedule): number {
  if (kind === "workflow") return workflowMs;
  const isClose = elapsedMs < earlyMs || elapsedMs >= expectedMs * lateShare;
  return isClose ? leastPollGapMs : apartMs;
}
