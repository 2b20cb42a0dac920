import { type Answer, maxPictureBytes, objectIn, readAnswer } from "./answer";
import { pictureIn } from "./blocking-answer";
import { microUsdOf } from "./cost";
import { detailOf } from "./detail";
import { jobIdIn, type Kind } from "./job-id";
import type { Settings } from "./options";
import type { SubmitOutcome } from "./outcome";
import { refusalOf } from "./refusal";
import { sendWithKey } from "./send";
import { isUndelivered } from "./undelivered";

export type Endpoint = { readonly kind: Kind; readonly slug: string };

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
    const isPicture = isBlocking && response.ok;
    const answer = await readAnswer(response, isPicture ? maxPictureBytes : undefined);
    if (!response.ok) return refusalOf(answer) ?? unknown(`HTTP ${answer.status}`);
    return isBlocking ? answered(settings, endpoint, answer) : accepted(settings, endpoint, answer);
  } catch (cause) {
    const kind = isUndelivered(cause) ? "undelivered" : "unknown";
    return { kind, detail: detailOf(cause), cause };
  }
}

function addressOf({ apiUrl, transport }: Settings, { kind, slug }: Endpoint): string {
  return kind === "workflow" ? `${apiUrl}/workflows/${slug}` : `${apiUrl}/${transport}/${slug}`;
}

function accepted(settings: Settings, { kind }: Endpoint, answer: Answer): SubmitOutcome {
  const requestId = jobIdIn(kind, objectIn(answer) ?? {}, settings.apiUrl);
  return requestId === null
    ? unknown(`HTTP ${answer.status} without a request id or a picture`)
    : { kind: "accepted", requestId };
}

/** Where v1 brings an id in the place of a picture, the picture can still be had: by polling. */
function answered(settings: Settings, endpoint: Endpoint, answer: Answer): SubmitOutcome {
  const picture = pictureIn(settings, answer);
  if (picture === null) return accepted(settings, endpoint, answer);
  return {
    kind: "answered",
    picture,
    requestId: answer.headers.get("x-request-id"),
    costMicroUsd: microUsdOf(answer.headers.get("x-cost")),
  };
}

function unknown(detail: string) {
  return { kind: "unknown", detail } as const;
}
