import { type Answer, objectIn, objectOf, textOf } from "./answer";
import type { RateLimited, RefusalReason, Refused } from "./outcome";
import { resetTimeOf } from "./rate-limit";

/** An answer that says no: provably nothing was begun. */
type No = Refused | RateLimited;

/**
 * What an answer other than 2xx refuses, or null where it cannot be told whether the request was
 * taken: gateways (502, 503, 504), redirects, and a 500 that does not say why in Segmind's own JSON.
 */
export function refusalOf(answer: Answer): No | null {
  const { status } = answer;
  if (status < 400 || status > 500) return null;
  if (status === 429) return { kind: "rate_limited", resetAt: resetTimeOf(answer.headers) };
  const told = objectIn(answer);
  const words = flatten(told);
  if (status === 500 && words === "") return null;
  if (told?.status === "FAILED") return failedJob(status, words);
  const detail = words || textOf(answer);
  return refused(reasonOf(status, detail), status, detail);
}

/** A job that Segmind says has failed. Moderation is told apart by its words alone. */
export function failedJob(status: number, detail: string): Refused {
  return refused(isModeration(detail) ? "moderated" : "job_failed", status, detail);
}

/** The words in any of the shapes an error is told in: a text, an object, an array of either. */
export function flatten(error: unknown): string {
  if (typeof error === "string") return error;
  if (Array.isArray(error)) return error.map(flatten).filter(Boolean).join("; ");
  const object = objectOf(error);
  if (object === null) return "";
  const told = [object.message, object.error, object.detail, object.error_message, object.msg];
  return told.map(flatten).filter(Boolean).join("; ");
}

function refused(reason: RefusalReason, status: number, detail: string): Refused {
  return { kind: "refused", reason, status, detail };
}

function reasonOf(status: number, words: string): RefusalReason {
  if (status === 406) return reasonOf406(words);
  if (isModeration(words) && (status === 400 || status === 422)) return "moderated";
  return reasons[status] ?? "other";
}

const reasons: Readonly<Record<number, RefusalReason>> = {
  400: "rejected_value",
  401: "key_rejected",
  403: "model_forbidden",
  404: "not_found",
  410: "retired",
  422: "rejected_value",
  500: "server_refused",
};

/** 406 means three different things at Segmind; only its words tell them apart. Without any it is what Segmind's pages say. */
function reasonOf406(words: string): RefusalReason {
  if (words.trim() === "" || /credit|balance|top.?up|funds/i.test(words)) return "out_of_credits";
  if (/content.?type|media.?type/i.test(words)) return "wrong_content_type";
  return "other";
}

function isModeration(words: string): boolean {
  return /moderation|safety|content.?policy|flagged/i.test(words);
}
