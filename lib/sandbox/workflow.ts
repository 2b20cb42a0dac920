import { acceptJob } from "./accept-job";
import { json, refusal } from "./answer";
import type { Call } from "./call";
import { jobError, jobStatus } from "./job";
import { loseAnswer } from "./lose-answer";
import { outputUrl } from "./output";
import { hasScenario } from "./scenarios";

/** `POST /workflows/{id}-v1` */
export async function startWorkflow({ world, request, url, id: slug }: Call): Promise<Response> {
  const job = await acceptJob(world, "workflow", slug, request);
  if (job instanceof Response) return job;
  return loseAnswer(job.input.prompt, async () =>
    hasScenario(job.input.prompt, "no id")
      ? json(200, { status: "QUEUED" })
      : json(200, {
          request_id: job.id,
          status: "QUEUED",
          poll_url: `${url.origin}/workflows/request/${job.id}`,
        }),
  );
}

/** `GET /workflows/request/{id}`: the outputs come as JSON inside a string, and no cost is told. */
export async function readWorkflow({ world, id }: Call): Promise<Response> {
  const job = await world.records.job(id);
  if (job === null || hasScenario(job.input.prompt, "record lost")) {
    return refusal(404, "Request not found.");
  }
  const status = jobStatus(job, world.now());
  if (status === "FAILED") return json(200, { status, error_message: jobError(job) });
  if (status !== "COMPLETED") return json(200, { status, output: null });
  const outputs = [
    { keyname: "image_output", value: { data: outputUrl(world, job), type: "image" } },
  ];
  return json(200, { status, output: JSON.stringify(outputs) });
}
