import "server-only";
import type { FailureCode } from "@/lib/errors";
import type { RefusalReason } from "@/lib/segmind/outcome";

const codes = {
  rejected_value: "rejected_value",
  moderated: "moderated",
  key_rejected: "key_rejected",
  model_forbidden: "model_forbidden",
  not_found: "model_not_found",
  retired: "model_retired",
  wrong_content_type: "wrong_request_type",
  out_of_credits: "out_of_credits",
  server_refused: "segmind_failed",
  job_failed: "job_failed",
  other: "refused",
} as const satisfies Record<RefusalReason, FailureCode>;

/** The one place where Segmind's refusals become failures of ours. */
export function failureOfRefusal(reason: RefusalReason): FailureCode {
  return codes[reason];
}
