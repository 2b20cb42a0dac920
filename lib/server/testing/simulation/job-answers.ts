import type { Fault } from "./faults";
import type { Job } from "./jobs";
import { pixel } from "./pictures";
import type { World } from "./world";

/** What Segmind says of a job, in the words of its API. */

const recordLivesMs = 60 * 60_000;
const fileLivesMs = 7 * 24 * 60 * 60_000;

/** To a POST that only queues. */
export function queuedAnswer({ id, isWorkflow }: Job, fault: Fault): Response {
  if (fault === "no id") return Response.json({ status: "QUEUED" });
  return Response.json(
    isWorkflow && fault === "as address"
      ? { poll_url: `https://api.segmind.com/workflows/request/${id}` }
      : { status: "QUEUED", request_id: id },
  );
}

/** To a POST that blocks until the picture is there: its bytes, its address, or an id to poll. */
export function blockingAnswer(job: Job, fault: Fault): Response {
  if (job.end !== "picture") return failedAnswer(job);
  const headers = { "x-request-id": job.id, ...(job.isCostTold && { "x-cost": usd(job) }) };
  if (fault === "no id") return Response.json({ status: "OK" }, { headers });
  if (fault === "as id") return Response.json({ request_id: job.id }, { headers });
  if (fault === "as address") return Response.json({ image: addressOf(job) }, { headers });
  return pictureAnswer(fault, { ...headers, "content-type": "image/png" });
}

export function polledAnswer(job: Job | undefined, world: World): Response {
  const nowMs = world.trueMs();
  if (job === undefined || nowMs - job.doneAtMs > recordLivesMs) {
    world.count("event", "a job's record is gone");
    return new Response("{}", { status: 404 });
  }
  if (nowMs < job.doneAtMs) return Response.json({ status: "PROCESSING" });
  if (job.end !== "picture") return failedAnswer(job);
  const output = job.isWorkflow
    ? JSON.stringify([{ keyname: "image", value: { data: addressOf(job), type: "image" } }])
    : addressOf(job);
  const isCostTold = job.isCostTold && !job.isWorkflow;
  return Response.json({
    status: "COMPLETED",
    output,
    ...(isCostTold && { metrics: { cost: Number(usd(job)) } }),
  });
}

export function fileAnswer(job: Job | undefined, fault: Fault, world: World): Response {
  if (job === undefined || world.trueMs() - job.doneAtMs > fileLivesMs) {
    world.count("event", "a picture's file is gone");
    return new Response("", { status: 404 });
  }
  return pictureAnswer(fault, { "content-type": "image/png" });
}

export function uploadedAnswer(fault: Fault): Response {
  const addresses = ["https://images.segmind.com/uploads/reference.png"];
  if (fault === "no id") return Response.json({ message: "OK" });
  return Response.json(fault === "as address" ? { urls: addresses } : { file_urls: addresses });
}

function pictureAnswer(fault: Fault, headers: Record<string, string>): Response {
  if (fault !== "no picture") return new Response(pixel, { headers });
  return new Response("<html>", { headers: { "content-type": "text/html" } });
}

function failedAnswer({ end }: Job): Response {
  const error = end === "moderated" ? "Flagged by moderation" : "The job failed";
  return Response.json({ status: "FAILED", error }, { status: 422 });
}

function addressOf({ id }: Job): string {
  return `https://images.segmind.com/outputs/${id}`;
}

function usd({ microUsd }: Job): string {
  return String(microUsd / 1_000_000);
}
