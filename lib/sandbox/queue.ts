import { acceptJob } from "./accept-job";
import { json, refusal } from "./answer";
import type { Call } from "./call";
import { type Job, jobError, type JobStatus, jobStatus } from "./job";
import { outputUrl, pictureName, pictureType } from "./output";
import { answerQueued, recordOf } from "./queued-job";
import type { World } from "./world";

/** `POST /v2/{slug}`: takes a request into the queue. */
export async function submit({ world, request, url, id: slug }: Call): Promise<Response> {
  const job = await acceptJob(world, "model", slug, request);
  if (job instanceof Response) return job;
  const address = `${url.origin}/v2/requests/${job.id}`;
  return answerQueued(job, {
    poll_url: address,
    status_url: `${address}/status`,
    response_url: address,
  });
}

/** `GET /v2/requests/{id}/status` */
export async function readStatus({ world, id }: Call): Promise<Response> {
  const job = await recordOf(world, id);
  if (job === null) return refusal(404, "Request not found.");
  const status = lookAt(world, job);
  const metrics = status === "COMPLETED" ? await metricsOf(world, job) : {};
  return json(httpStatus(status), { status, request_id: job.id, metrics });
}

/** `GET /v2/requests/{id}` */
export async function readResult({ world, id }: Call): Promise<Response> {
  const job = await recordOf(world, id);
  if (job === null) return refusal(404, "Request not found.");
  const status = lookAt(world, job);
  if (status !== "COMPLETED") {
    const error = status === "FAILED" ? jobError(job) : null;
    return json(httpStatus(status), {
      status,
      request_id: job.id,
      error,
      output: null,
      images: [],
    });
  }
  const url = outputUrl(world, job);
  return json(200, {
    status,
    request_id: job.id,
    error: null,
    output: url,
    images: [{ url, content_type: pictureType(job), file_name: pictureName(job) }],
    metrics: await metricsOf(world, job),
  });
}

/** Where a job stands now; written into the log of a test. */
function lookAt({ isTest, log, now }: World, job: Job): JobStatus {
  const nowMs = now();
  const status = jobStatus(job, nowMs);
  if (isTest) log.polled({ id: job.id, status, at: new Date(nowMs).toISOString() });
  return status;
}

/** A failed job is served as 422, with a whole body. */
function httpStatus(status: JobStatus): number {
  return status === "FAILED" ? 422 : 200;
}

async function metricsOf({ account }: World, job: Job): Promise<Record<string, number>> {
  const seconds = job.durationMs / 1_000;
  return {
    cost: job.costMicroUsd / 1_000_000,
    remaining_credits: (await account.balance()) / 1_000_000,
    inference_time: seconds,
    queue_time: 0,
    total_time: seconds,
  };
}
