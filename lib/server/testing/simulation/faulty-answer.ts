import { cutBytes, early, type Fault, instead, networkError } from "./faults";
import {
  blockingAnswer,
  fileAnswer,
  polledAnswer,
  queuedAnswer,
  uploadedAnswer,
} from "./job-answers";
import type { Jobs } from "./jobs";
import type { Process } from "./process";
import type { SegmindCall } from "./segmind-call";
import type { World } from "./world";

type Segmind = {
  readonly world: World;
  readonly jobs: Jobs;
  /** The files that stand still in the middle of their download. */
  readonly slowDownloads: Set<string>;
};

type Faulty = {
  readonly process: Process;
  readonly call: SegmindCall;
  readonly fault: Fault;
};

/** Until a time limit of Easel's ends a call. */
const hangMs = { short: 20_000, blocking: 180_000 };
/** Longer than Easel waits before it gives a submit up as unknown, and than a lease lasts. */
const lateMs = { POST: 40_000, blocking: 250_000, GET: 400_000 };
const blockingMs = 8_000;
const restMs = 30_000;

/** What a process comes to hear of a call that meets a fault, which strikes before or after the call took effect. */
export async function faultyAnswer(
  segmind: Segmind,
  { process, call, fault }: Faulty,
): Promise<Response> {
  const { world } = segmind;
  const atOnce = early[fault];
  if (atOnce !== undefined) return atOnce();
  if (fault === "429 until") return restful(world);
  const whole = await effect(segmind, call, fault);
  const wrong = instead[fault];
  if (wrong !== undefined) return wrong();
  if (fault === "hang") return silence(world, call.isBlocking ? hangMs.blocking : hangMs.short);
  if (fault === "late" && call.act === "download") return slowly(segmind, process, call, whole);
  if (fault === "late") await world.later(latenessOf(call));
  if (fault !== "half body" && fault !== "cut short") return whole;
  const half = (await whole.bytes()).subarray(0, cutBytes);
  const { status, headers } = whole;
  return new Response(fault === "cut short" ? half : brokenOff(half), { status, headers });
}

/** What Segmind does, and what it means to say. */
async function effect(
  { world, jobs }: Segmind,
  { act, key, isBlocking, isWorkflow }: SegmindCall,
  fault: Fault,
): Promise<Response> {
  if (act === "balance") return Response.json({ credits: 10, "free-credits": 0 });
  if (act === "upload") return uploadedAnswer(fault);
  if (act === "poll") return polledAnswer(jobs.find(key), world);
  if (act === "download") return fileAnswer(jobs.find(key), fault, world);
  if (isBlocking) {
    // Its own gateway gives up on a job that takes an hour.
    await world.later(fault === "slow job" ? hangMs.blocking : blockingMs);
    const job = jobs.begin(key, false, fault);
    return fault === "slow job" ? silence(world, 0) : blockingAnswer(job, fault);
  }
  const job = jobs.begin(key, isWorkflow, fault);
  return queuedAnswer(job, fault);
}

function restful(world: World): Response {
  const until = new Date(world.trueMs() + restMs);
  const headers = { "x-rate-limit-reset-at-utc": until.toISOString() };
  return Response.json({ error: "Too many requests" }, { status: 429, headers });
}

async function silence(world: World, ms: number): Promise<never> {
  await world.later(ms);
  throw new DOMException("The time limit passed.", "TimeoutError");
}

/** The file stops in its middle for longer than a lease lasts, and then goes on. */
async function slowly(
  { world, slowDownloads }: Segmind,
  process: Process,
  { key }: SegmindCall,
  whole: Response,
): Promise<Response> {
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

function latenessOf({ act, isBlocking }: SegmindCall): number {
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
