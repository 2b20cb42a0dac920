import { json } from "./answer";
import type { Job } from "./job";
import { loseAnswer } from "./lose-answer";
import { hasScenario } from "./scenarios";
import type { World } from "./world";

/** Says that a job is in line and where to ask for it, as far as its prompt lets the answer through. */
export async function answerQueued(
  { id, input: { prompt } }: Job,
  addresses: Readonly<Record<string, string>>,
): Promise<Response> {
  const told = hasScenario(prompt, "no id") ? {} : { request_id: id, ...addresses };
  return loseAnswer(prompt, async () => json(200, { status: "QUEUED", ...told }));
}

/** The job with this id; null past its hour, and where its prompt asks for a lost record. */
export async function recordOf({ records }: World, id: string): Promise<Job | null> {
  const job = await records.job(id);
  return job === null || hasScenario(job.input.prompt, "record lost") ? null : job;
}
