import type { CallAct } from "./boundary";
import type { Fault } from "./faults";
import { faultyAnswer } from "./faulty-answer";
import { createJobs, type Jobs } from "./jobs";
import type { Process } from "./process";
import { createRequestWatch, type RequestWatch } from "./request-watch";
import { callOf, isUseless } from "./segmind-call";
import type { World } from "./world";

/** What Segmind did, whatever Easel came to know of it. */
export type FaultySegmind = {
  /** The network as one process has it. */
  readonly fetchOf: (process: Process) => typeof fetch;
  readonly jobs: Jobs;
  readonly watch: RequestWatch;
  /** The generations of whose job or picture a process was told, and which. */
  readonly told: () => ReadonlyMap<string, Process>;
};

/** Segmind with a will of its own: each call may fail in every way a call can, before or after it took effect. */
export function createFaultySegmind(
  world: World,
  priceOf: (generation: string) => number,
  nextFault: (act: CallAct) => Fault,
): FaultySegmind {
  const jobs = createJobs(world, priceOf);
  const watch = createRequestWatch(world);
  const told = new Map<string, Process>();
  const slowDownloads = new Set<string>();

  async function fetchAs(process: Process, address: string, init: RequestInit): Promise<Response> {
    const call = callOf(address, init);
    const { act, key } = call;
    if (!process.isDead()) {
      const [claimedAtMs, isMisled] = [process.claimedAtMs(), process.isMisled()];
      watch.asks({ key, act, claimedAtMs, isMisled, asker: process });
    }
    let fault: Fault = "none";
    const response = await process.pass(act, async () => {
      fault = nextFault(act);
      if (fault !== "none") world.count("fault", `${act} meets ${fault}`);
      if (act === "POST") watch.posts(key, fault);
      if (act === "download" && slowDownloads.has(key))
        world.count("event", "a lease runs out in the middle of a download");
      return faultyAnswer({ world, jobs, slowDownloads }, { process, call, fault });
    });
    const rest = response.headers.get("x-rate-limit-reset-at-utc");
    // The files lie on another host, which has no such limit.
    if (rest !== null && act !== "download") watch.asksForRest(key, Date.parse(rest), process);
    if (act === "POST" && response.ok && !isUseless(call, fault)) {
      told.set(key, process);
      process.mustWrite();
    }
    return response;
  }

  return {
    jobs,
    watch,
    told: () => told,
    fetchOf: (process) => (input, init) => fetchAs(process, String(input), init ?? {}),
  };
}
