import { setTimeout as wait } from "node:timers/promises";
import { acceptJob } from "./accept-job";
import { refusal } from "./answer";
import type { Call } from "./call";
import { jobError } from "./job";
import { loseAnswer } from "./lose-answer";
import { pictureOf } from "./output";
import { hasScenario, scenariosOf } from "./scenarios";

/** `POST /v1/{slug}`: answers with the picture itself once it is made. */
export async function generate({ world, request, id: slug }: Call): Promise<Response> {
  const job = await acceptJob(world, "model", slug, request);
  if (job instanceof Response) return job;
  const { prompt } = job.input;
  return loseAnswer(prompt, async () => {
    await wait(job.durationMs, null, { signal: request.signal });
    const error = jobError(job);
    if (error !== null) return refusal(scenariosOf(prompt).has("blocked") ? 400 : 500, error);
    const response = await pictureOf(world, job);
    response.headers.set("x-cost", String(job.costMicroUsd / 1_000_000));
    const balance = await world.account.balance();
    response.headers.set("x-remaining-credits", String(balance / 1_000_000));
    response.headers.set("x-generation-time", String(job.durationMs / 1_000));
    if (!hasScenario(prompt, "no id")) response.headers.set("x-request-id", job.id);
    return response;
  });
}
