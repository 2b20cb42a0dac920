import { isAllowedAddress } from "./allowed-address";
import { type Answer, objectIn, objectOf, parse, readAnswer, type Told } from "./answer";
import { microUsdOf } from "./cost";
import { isJobId, type Kind } from "./job-id";
import type { Settings } from "./options";
import type { PollOutcome } from "./outcome";
import { failedJob, flatten, refusalOf } from "./refusal";
import { sendWithKey } from "./send";
import { unreachable, unreachableBy } from "./unreachable";

export type Job = { readonly kind: Kind; readonly requestId: string };

/**
 * Looks once at a job. Asks for its result at once, which tells the status as well: one call instead of
 * two. Free, safe to repeat, and never throws for what the network or Segmind does. What is no id has no
 * record, and is not asked for.
 */
export async function poll(settings: Settings, { kind, requestId }: Job): Promise<PollOutcome> {
  if (!isJobId(kind, requestId)) return { kind: "gone" };
  const path = kind === "workflow" ? "workflows/request" : "v2/requests";
  try {
    const response = await sendWithKey(settings, `${settings.apiUrl}/${path}/${requestId}`, {
      method: "GET",
      timeoutMs: settings.timeouts.readMs,
    });
    return outcomeOf(settings, await readAnswer(response));
  } catch (cause) {
    return unreachableBy(cause);
  }
}

/** The body's status comes before the HTTP status: a failed job is told with 422. */
function outcomeOf(settings: Settings, answer: Answer): PollOutcome {
  const body = objectIn(answer);
  const told = body ?? {};
  switch (statusIn(told)) {
    case "QUEUED":
      return { kind: "pending", status: "queued" };
    case "PROCESSING":
      return { kind: "pending", status: "processing" };
    case "FAILED":
      return failedJob(answer.status, flatten(told));
    case "COMPLETED":
      return completed(settings, told);
  }
  if (answer.status === 404) return { kind: "gone" };
  if (answer.status < 400) return unreachable(`HTTP ${answer.status} without a known status`);
  const no = refusalOf(answer);
  // A page in the place of JSON is a gateway's: it knows nothing of the job, which may be paid.
  if (no === null || (no.kind === "refused" && body === null)) {
    return unreachable(`HTTP ${answer.status}`);
  }
  // Only a status of FAILED is a word on the job. Refused was this look at it, whatever its words.
  return no.kind === "refused" && no.reason === "moderated" ? { ...no, reason: "other" } : no;
}

function statusIn({ status }: Told): string {
  return typeof status === "string" ? status.toUpperCase() : "";
}

function completed(settings: Settings, told: Told): PollOutcome {
  const outputUrl = addressesIn(told).find((address) => isAllowedAddress(settings, address));
  if (outputUrl === undefined) {
    // It is paid, so it must not count as refused: the next look may tell where it is.
    return unreachable("COMPLETED without a usable address");
  }
  const costMicroUsd = microUsdOf(objectOf(told.metrics)?.cost);
  return { kind: "completed", outputUrl, costMicroUsd };
}

/** A model tells `images` and `output`; a workflow's `output` is a list, as JSON text or as it is. */
function addressesIn({ images, output }: Told): string[] {
  const list = typeof output === "string" ? (parse(output) ?? output) : output;
  const places: unknown[] = [images, list].flat();
  return places.flatMap((place) => {
    const object = objectOf(place);
    const address =
      object === null ? place : (object.url ?? objectOf(object.value)?.data ?? object.value);
    return typeof address === "string" ? [address] : [];
  });
}
