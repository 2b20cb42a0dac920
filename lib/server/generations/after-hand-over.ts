import "server-only";
import type { UploadOutcome } from "@/lib/segmind/outcome";
import type { GenerationRow } from "../database/schema";
import { failureOfRefusal } from "./failure-of-refusal";
import { type Change, failed, type Moment, waitAgain } from "./transitions";

/** What becomes of a waiting generation whose references did not get to Segmind. Nothing is charged for that. */
export function afterHandOver(
  row: GenerationRow,
  outcome: Exclude<UploadOutcome, { kind: "uploaded" }> | { readonly kind: "missing" },
  moment: Moment,
): Change {
  switch (outcome.kind) {
    case "missing":
      return failed("reference_missing", moment.now);
    case "refused":
      return failed(failureOfRefusal(outcome.reason), moment.now);
    case "rate_limited":
      return waitAgain(row, { waitingFor: "rate_limit", resetAt: outcome.resetAt }, moment);
    case "unreachable":
      return waitAgain(row, { waitingFor: "connection", resetAt: null }, moment);
  }
}
