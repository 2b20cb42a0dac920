import { expect, it } from "vitest";
import { type FailureCode, failures } from "@/lib/errors";
import type { RefusalReason } from "@/lib/segmind/outcome";
import { failureOfRefusal } from "./failure-of-refusal";

const cases: [RefusalReason, FailureCode][] = [
  ["rejected_value", "rejected_value"],
  ["moderated", "moderated"],
  ["key_rejected", "key_rejected"],
  ["model_forbidden", "model_forbidden"],
  ["not_found", "model_not_found"],
  ["retired", "model_retired"],
  ["wrong_content_type", "wrong_request_type"],
  ["out_of_credits", "out_of_credits"],
  ["server_refused", "segmind_failed"],
  ["job_failed", "job_failed"],
  ["other", "refused"],
];

it.each(cases)("tells %s as %s, which is never charged", (reason, code) => {
  expect(failureOfRefusal(reason)).toBe(code);
  expect(failures[code].charged).toBe("no");
});

it("tells no two refusals with the same words", () => {
  const messages = cases.map(([reason]) => failures[failureOfRefusal(reason)].message);
  expect(new Set(messages).size).toBe(cases.length);
});
