import { type Answer, maxPictureBytes, objectIn, readAnswer } from "./answer";
import { pictureIn } from "./blocking-answer";
import { microUsdOf } from "./cost";
import { modelJobId, workflowJobId } from "./job-id";
import type { Settings } from "./options";
import type { SubmitOutcome } from "./outcome";
import { refusalOf } from "./refusal";
import { sendWithKey } from "./send";
import { isUndelivered } from "./undelivered";

export type Endpoint = { readonly kind: "model" | "workflow"; readonly slug: string };

/**
 * Hands one request to Segmind: one POST, whatever the answer.
 *
 * Never retries and takes no abort signal: Segmind has no idempotency key, so a second POST is a second
 * charge, and an aborted one may be charged unseen. Never throws for what the network or Segmind does.
 */
export async function submit(
  settings: Settings,
  endpoint: Endpoint,
  body: object,
): Promise<SubmitOutcome> {
  const isBlocking = endpoint.kind === "model" && settings.transport === "v1";
  const { submitMs, blockingMs } = settings.timeouts;
  try {
    const response = await sendWithKey(settings, addressOf(settings, endpoint), {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
      timeoutMs: isBlocking ? blockingMs : submitMs,
    });
    const answer = await readAnswer(response, isBlocking ? maxPictureBytes : undefined);
    if (!response.ok) return refusalOf(answer) ?? unclear(`HTTP ${answer.status}`);
    return isBlocking ? answered(settings, answer) : accepted(settings, endpoint, answer);
  } catch (cause) {
    return isUndelivered(cause)
      ? { kind: "undelivered", cause }
      : { ...unclear(String(cause)), cause };
  }
}

function addressOf({ apiUrl, transport }: Settings, { kind, slug }: Endpoint): string {
  return kind === "workflow" ? `${apiUrl}/workflows/${slug}` : `${apiUrl}/${transport}/${slug}`;
}

function accepted(settings: Settings, { kind }: Endpoint, answer: Answer): SubmitOutcome {
  const told = objectIn(answer) ?? {};
  const requestId =
    kind === "workflow" ? workflowJobId(told, settings.apiUrl) : modelJobId(told.request_id);
  return requestId === null
    ? unclear(`HTTP ${answer.status} without a request id`)
    : { kind: "accepted", requestId };
}

function answered(settings: Settings, answer: Answer): SubmitOutcome {
  const picture = pictureIn(settings, answer);
  if (picture === null) return unclear(`HTTP ${answer.status} without a picture`);
  return {
    kind: "answered",
    picture,
    requestId: answer.headers.get("x-request-id"),
    costMicroUsd: microUsdOf(answer.headers.get("x-cost")),
  };
}

function unclear(detail: string) {
  return { kind: "unclear", detail } as const;
}
