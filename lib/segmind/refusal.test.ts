import { describe, expect, it } from "vitest";
import type { RefusalReason } from "./outcome";
import { failedJob, flatten, refusalOf } from "./refusal";

function answer(status: number, body: object | string = "", headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { status, headers: new Headers(headers), bytes: new TextEncoder().encode(text) };
}

describe("an answer that says no", () => {
  it.each<[number, object | string, RefusalReason]>([
    [400, { error: "Invalid value" }, "rejected_value"],
    [400, { error: "Rejected by the safety system" }, "moderated"],
    [401, { error: "Invalid key" }, "key_rejected"],
    [403, "", "model_forbidden"],
    [404, "<html>", "not_found"],
    [405, "<html>", "other"],
    [406, "", "out_of_credits"],
    [406, { error: "Insufficient credits" }, "out_of_credits"],
    [406, { error: "Please top up" }, "out_of_credits"],
    [406, { error: "Wrong content type" }, "wrong_content_type"],
    [406, { error: "Team limit" }, "other"],
    [410, "", "retired"],
    [418, "", "other"],
    [422, { error: "Invalid value" }, "rejected_value"],
    [422, { message: "It was flagged" }, "moderated"],
    [422, { status: "FAILED", error: "It was flagged" }, "moderated"],
    [422, { status: "FAILED", error: "The model failed" }, "job_failed"],
    [500, { error: "The model failed" }, "server_refused"],
    [403, { error: "moderation" }, "model_forbidden"],
  ])("of %d with %j is %s", (status, body, reason) => {
    expect(refusalOf(answer(status, body))).toMatchObject({ kind: "refused", reason, status });
  });

  it("of 429 is the rate limit, with its end where it is told", () => {
    const end = "2026-11-21T12:00:30Z";
    const told = answer(429, "", { "x-rate-limit-reset-at-utc": end });
    expect(refusalOf(told)).toEqual({ kind: "rate_limited", resetAt: new Date(end) });
    expect(refusalOf(answer(429))).toEqual({ kind: "rate_limited", resetAt: null });
  });
});

describe("an answer that leaves open whether the request was taken", () => {
  it.each<[number, object | string]>([
    [302, ""],
    [500, ""],
    [500, "<html>"],
    [500, {}],
    [501, { error: "no" }],
    [502, { error: "no" }],
    [503, { error: "no" }],
    [504, "<html>"],
  ])("is no refusal: %d with %j", (status, body) => {
    expect(refusalOf(answer(status, body))).toBeNull();
  });
});

describe("why a job failed", () => {
  it("is told as it was said, and moderation by its words alone", () => {
    expect(failedJob(200, "Content policy")).toMatchObject({ reason: "moderated" });
    expect(failedJob(200, "")).toMatchObject({ reason: "job_failed", detail: "" });
  });

  it.each<[unknown, string]>([
    ["text", "text"],
    [["one", { error: "two" }, ""], "one; two"],
    [{ message: "one", error: { detail: "two" }, msg: "three" }, "one; two; three"],
    [{ error_message: ["one"] }, "one"],
    [7, ""],
    [null, ""],
  ])("is read from %j", (said, words) => {
    expect(flatten(said)).toBe(words);
  });
});
