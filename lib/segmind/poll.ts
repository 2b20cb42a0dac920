import { isAllowedAddress } from "./allowed-address";
import { type Answer, objectIn, objectOf, parse, readAnswer } from "./answer";
import { microUsdOf } from "./cost";
import type { Settings } from "./options";
import type { PollOutcome } from "./outcome";
import { failedJob, flatten, refusalOf } from "./refusal";
import { sendWithKey } from "./send";

export type Job = { readonly kind: "model" | "workflow"; readonly requestId: string };

type Told = Readonly<Record<string, unknown>>;

/**
 * Looks once at a job. Asks for its result at once, which tells the status as well: one call instead of
 * two. Free, safe to repeat, and never throws for what the network or Segmind does.
 */
export async function poll(settings: Settings, { kind, requestId }: Job): Promise<PollOutcome> {
  const path = kind === "workflow" ? "workflows/request" : "v2/requests";
  try {
    const response = await sendWithKey(settings, `${settings.apiUrl}/${path}/${requestId}`, {
      method: "GET",
      timeoutMs: settings.timeouts.readMs,
    });
    return outcomeOf(settings, await readAnswer(response));
  } catch (cause) {
    return { kind: "unreachable", detail: String(cause), cause };
  }
}

/** The body's status comes before the HTTP status: a failed job is told with 422. */
function outcomeOf(settings: Settings, answer: Answer): PollOutcome {
  const told = objectIn(answer) ?? {};
  switch (told.status) {
    case "QUEUED":
      return { kind: "pending", status: "queued" };
    case "PROCESSING":
      return { kind: "pending", status: "processing" };
    case "FAILED":
      return failedJob(answer.status, flatten([told.error, told.error_message]));
    case "COMPLETED":
      return completed(settings, told);
  }
  if (answer.status === 404) return { kind: "gone" };
  if (answer.status < 400) return unreachable(`HTTP ${answer.status} without a known status`);
  return refusalOf(answer) ?? unreachable(`HTTP ${answer.status}`);
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
    const address = object === null ? place : (object.url ?? objectOf(object.value)?.data);
    return typeof address === "string" ? [address] : [];
  });
}

function unreachable(detail: string): PollOutcome {
  return { kind: "unreachable", detail };
}
