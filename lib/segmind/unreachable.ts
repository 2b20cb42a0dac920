import { detailOf } from "./detail";
import type { Unreachable } from "./outcome";

/** No answer that says anything, in words for the log. */
export function unreachable(detail: string): Unreachable {
  return { kind: "unreachable", detail };
}

/** What fetch, or the reading of an answer, threw. */
export function unreachableBy(cause: unknown): Unreachable {
  return { ...unreachable(detailOf(cause)), cause };
}
