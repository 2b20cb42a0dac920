import { cutBytes, early, type Fault, instead, networkError } from "./faults";
import type { CallAct } from "./boundary";
import {
  blockingAnswer,
  fileAnswer,
  polledAnswer,
  queuedAnswer,
  uploadedAnswer,
} from "./job-answers";
import { createJobs, type Jobs } from "./jobs";
import type { Process } from "./process";
import { createRequestWatch, type RequestWatch } from "./request-watch";
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

type Call = {
  readonly act: CallAct;
  /** The generation that is sent, or the job that is asked for. */
  readonly key: string;
  readonly isBlocking: boolean;
  readonly isWorkflow: boolean;
};

/** Until a time limit of Easel's ends a call. */
const hangMs = { short: 20_000, blocking: 180_000 };
/** Longer than Easel waits before it gives a submit up as unknown, and than a lease lasts. */
const lateMs = { POST: 40_000, blocking: 250_000, GET: 400_000 };
const blockingMs = 8_000;
const restMs = 30_000;

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

  async function answer(process: Process, call: Call, fault: Fault): Promise<Response> {
    const atOnce = early[fault];
    if (atOnce !== undefined) return atOnce();
    if (fault === "429 until") return restful();
    const whole = await effect(call, fault);
    const wrong = instead[fault];
    if (wrong !== undefined) return wrong();
    if (fault === "hang") return silence(call.isBlocking ? hangMs.blocking : hangMs.short);
    if (fault === "late" && call.act === "download") return slowly(process, call, whole);
    if (fault === "late") await world.later(latenessOf(call));
    if (fault !== "half body" && fault !== "cut short") return whole;
    const half = (await whole.bytes()).subarray(0, cutBytes);
    const { status, headers } = whole;
    return new Response(fault === "cut short" ? half : brokenOff(half), { status, headers });
  }

  /** What Segmind does, and what it means to say. */
  async function effect(call: Call, fault: Fault): Promise<Response> {
    const { act, key, isBlocking, isWorkflow } = call;
    if (act === "balance") return Response.json({ credits: 10, "free-credits": 0 });
    if (act === "upload") return uploadedAnswer(fault);
    if (act === "poll") return polledAnswer(jobs.find(key), world);
    if (act === "download") return fileAnswer(jobs.find(key), fault, world);
    if (isBlocking) {
      // Its own gateway gives up on a job that takes an hour.
      await world.later(fault === "slow job" ? hangMs.blocking : blockingMs);
      const job = jobs.begin(key, false, fault);
      return fault === "slow job" ? silence(0) : blockingAnswer(job, fault);
    }
    const job = jobs.begin(key, isWorkflow, fault);
    return queuedAnswer(job, fault);
  }

  function restful(): Response {
    const until = new Date(world.trueMs() + restMs);
    const headers = { "x-rate-limit-reset-at-utc": until.toISOString() };
    return Response.json({ error: "Too many requests" }, { status: 429, headers });
  }

  async function silence(ms: number): Promise<never> {
    await world.later(ms);
    throw new DOMException("The time limit passed.", "TimeoutError");
  }

  /** The file stops in its middle for longer than a lease lasts, and then goes on. */
  async function slowly(process: Process, { key }: Call, whole: Response): Promise<Response> {
    const bytes = await whole.bytes();
    slowDownloads.add(key);
    let isPaused = false;
    const body = new ReadableStream<Uint8Array>({
      pull: async (stream) => {
        if (!isPaused) {
          isPaused = true;
          return stream.enqueue(bytes.subarray(0, cutBytes));
        }
        await process.hold(() => world.later(lateMs.GET));
        slowDownloads.delete(key);
        stream.enqueue(bytes.subarray(cutBytes));
        stream.close();
      },
    });
    return new Response(body, { status: whole.status, headers: whole.headers });
  }

  async function fetchAs(process: Process, address: string, init: RequestInit): Promise<Response> {
    const call = callOf(address, init);
    const { act, key } = call;
    if (!process.isDead()) {
      const [claimedAtMs, isMisled] = [process.claimedAtMs(), process.isMisled()];
      watch.asks({ key, act, claimedAtMs, isMisled });
    }
    let fault: Fault = "none";
    const response = await process.pass(act, async () => {
      fault = nextFault(act);
      if (fault !== "none") world.count("fault", `${act} meets ${fault}`);
      if (act === "POST") watch.posts(key, fault);
      if (act === "download" && slowDownloads.has(key))
        world.count("event", "a lease runs out in the middle of a download");
      return answer(process, call, fault);
    });
    const rest = response.headers.get("x-rate-limit-reset-at-utc");
    // The files lie on another host, which has no such limit.
    if (rest !== null && act !== "download")
      watch.asksForRest(key, Date.parse(rest), process.isDead);
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

/** Answers of 200 that tell neither a job nor a picture. */
function isUseless({ isBlocking }: Call, fault: Fault): boolean {
  if (fault === "no picture") return isBlocking;
  return ["page after", "half body", "cut short", "no id"].includes(fault);
}

function latenessOf({ act, isBlocking }: Call): number {
  if (act !== "POST") return lateMs.GET;
  return isBlocking ? lateMs.blocking : lateMs.POST;
}

function brokenOff(half: Uint8Array): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream({
    pull: (stream) => {
      if (isSent) stream.error(networkError("UND_ERR_SOCKET"));
      else stream.enqueue(half);
      isSent = true;
    },
  });
}

/** A simulated prompt begins with its generation's id, which is the only UUID in a body. */
function callOf(address: string, { method = "GET", body }: RequestInit): Call {
  const { hostname, pathname } = new URL(address);
  const isWorkflow = pathname.startsWith("/workflows/");
  const last = pathname.split("/").at(-1) ?? "";
  const call = { isWorkflow, isBlocking: false };
  if (pathname === "/upload-asset") return { ...call, act: "upload", key: last };
  if (method === "POST") {
    const generation = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(String(body))?.[0] ?? "";
    return { ...call, act: "POST", key: generation, isBlocking: pathname.startsWith("/v1/") };
  }
  if (hostname.startsWith("images.")) return { ...call, act: "download", key: last };
  return { ...call, act: pathname.startsWith("/v1/") ? "balance" : "poll", key: last };
}
