import { acceptJob } from "./accept-job";
import { json, refusal } from "./answer";
import type { Call } from "./call";
import { jobError, jobStatus } from "./job";
import { outputUrl } from "./output";
import { answerQueued, recordOf } from "./queued-job";

/** `POST /workflows/{id}-v1` */
export async function startWorkflow({ world, request, url, id: slug }: Call): Promise<Response> {
  const job = await acceptJob(world, "workflow", slug, request);
  if (job instanceof Response) return job;
  return answerQueued(job, { poll_url: `${url.origin}/workflows/request/${job.id}` });
}

/** `GET /workflows/request/{id}`: the outputs come as JSON inside a string, and no cost is told. */
export async function readWorkflow({ world, id }: Call): Promise<Response> {
  const job = await recordOf(world, id);
  if (job === null) return refusal(404, "Request not found.");
  const status = jobStatus(job, world.now());
  if (status === "FAILED") return json(200, { status, error_message: jobError(job) });
  if (status !== "COMPLETED") return json(200, { status, output: null });
  const outputs = [
    { keyname: "image_output", value: { data: outputUrl(world, job), type: "image" } },
  ];
  return json(200, { status, output: JSON.stringify(outputs) });
}
