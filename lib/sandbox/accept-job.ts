import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Endpoint } from "@/lib/models/model";
import { json, html, refusal as refuse } from "./answer";
import { type Job, jobError } from "./job";
import { newRecordId } from "./record-id";
import { hasScenario, type Refusal, scenariosOf } from "./scenarios";
import { modelAt, readSubmission, type Submission } from "./submission";
import type { World } from "./world";

/** Takes a request on: checked, charged and kept. A response is Segmind's refusal, which costs nothing. */
export async function acceptJob(
  world: World,
  kind: Endpoint["kind"],
  slug: string,
  request: Request,
): Promise<Job | Response> {
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    return refuse(406, "Unsupported content type: expected application/json.");
  }
  const text = await request.text();
  const body = parseObject(text);
  logSubmit(world, request, body ?? text);
  const model = modelAt(kind, slug);
  if (model === undefined) return refuse(404, "Model not found.");
  if (body === null) return refuse(400, "Invalid JSON body.");
  const hash = createHash("sha256").update(`${slug} ${text}`).digest("hex");
  const submission = readSubmission(model, slug, body);
  if (typeof submission === "string") return refuse(400, submission);
  const refused = scenarioRefusal(world, submission.input.prompt, hash);
  if (refused !== null) return refused;
  const mask = await maskProblem(world, submission);
  if (mask !== null) return refuse(400, mask);
  const job = newJob(world, { kind, slug, hash }, submission);
  if (!(await world.account.charge(job.costMicroUsd))) {
    return refuse(406, "Insufficient credits. Please top up your account.");
  }
  world.log.charged(job.costMicroUsd);
  await world.records.keepJob(job);
  return job;
}

function logSubmit({ isTest, log, now }: World, { url }: Request, body: unknown): void {
  if (!isTest) return;
  log.submitted({ path: new URL(url).pathname, body, at: new Date(now()).toISOString() });
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(text);
    const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
    return isObject ? Object.fromEntries(Object.entries(body)) : null;
  } catch {
    return null;
  }
}

function scenarioRefusal(world: World, prompt: string, hash: string): Response | null {
  for (const { refusal } of scenariosOf(prompt).values()) {
    if (refusal === undefined) continue;
    if (refusal.isOnce && world.refusedOnce.delete(hash)) continue;
    if (refusal.isOnce) world.refusedOnce.add(hash);
    return answerOf(refusal, world.now());
  }
  return null;
}

const gatewayTitles: Readonly<Record<number, string>> = {
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Temporarily Unavailable",
  504: "Gateway Time-out",
};

function answerOf({ status, error, resetAfterMs }: Refusal, nowMs: number): Response {
  if (error === undefined) return html(status, gatewayTitles[status] ?? "Error");
  if (resetAfterMs === undefined) return json(status, { error });
  const resetAt = new Date(nowMs + resetAfterMs).toISOString();
  return json(status, { error }, { "x-rate-limit-reset-at-utc": resetAt });
}

type Sent = { readonly kind: Endpoint["kind"]; readonly slug: string; readonly hash: string };

function newJob(world: World, { kind, slug, hash }: Sent, submission: Submission): Job {
  const { model, input, imageUrls, maskUrl } = submission;
  const { prompt } = input;
  const seconds = model.expectedSeconds(input, imageUrls.length);
  const acceptedMs = world.now();
  const id = newRecordId(acceptedMs);
  const job: Job = {
    // A workflow's ids have no dashes.
    id: kind === "workflow" ? id.replaceAll("-", "") : id,
    kind,
    slug,
    input,
    references: imageUrls.flatMap((url) => uploadName(url) ?? []),
    mask: maskUrl === null ? null : uploadName(maskUrl),
    acceptedMs,
    durationMs: seconds * 1_000 * world.speed * (hasScenario(prompt, "slow") ? 5 : 1),
    costMicroUsd:
      model.price(input, imageUrls.length).microUsd * (hasScenario(prompt, "dear") ? 2 : 1),
    variation: countRepeat(world.repeats, hash),
  };
  return jobError(job) === null ? job : { ...job, costMicroUsd: 0 };
}

/** A mask must have the size of the first reference. Pictures from elsewhere are taken on trust. */
async function maskProblem({ records }: World, submission: Submission): Promise<string | null> {
  const [first] = submission.imageUrls;
  if (first === undefined || submission.maskUrl === null) return null;
  const names = [first, submission.maskUrl].map(uploadName);
  const [base, mask] = await Promise.all(
    names.map(async (name) => {
      const bytes = name === null ? null : await records.upload(name);
      return bytes === null ? null : sharp(bytes).metadata();
    }),
  );
  if (base == null || mask == null) return null;
  const isSame = base.width === mask.width && base.height === mask.height;
  return isSame ? null : "Invalid mask image: its size differs from the first image's.";
}

/** The name of an upload of the sandbox's own, at whatever origin; null for a picture from elsewhere. */
function uploadName(url: string): string | null {
  return /\/uploads\/([0-9a-f-]{36}\.(?:png|jpg|webp))$/.exec(url)?.[1] ?? null;
}

/** Beyond so many different requests the longest known is forgotten, and starts anew. */
const maxRepeats = 1_000;

function countRepeat(repeats: Map<string, number>, hash: string): number {
  const count = repeats.get(hash) ?? 0;
  repeats.delete(hash);
  repeats.set(hash, count + 1);
  const [oldest] = repeats.keys();
  if (repeats.size > maxRepeats && oldest !== undefined) repeats.delete(oldest);
  return count;
}
