import { describe, expect, it } from "vitest";
import type { RefusalReason } from "@/lib/segmind/outcome";
import { generationRow } from "../testing/generation-row";
import { afterHandOver, afterSubmit, type OutcomeWithoutId } from "./after-submit";

const start = new Date("2026-11-21T12:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const moment = (seconds = 0) => ({ now: at(seconds), random: () => 1 });

function refused(reason: RefusalReason) {
  return { kind: "refused", reason, status: 400, detail: "" } as const;
}

describe("after a submit", () => {
  const row = generationRow({ state: "submitting" });

  it("books what v1 says it charged before the picture is kept", () => {
    const outcome = {
      kind: "answered",
      requestId: "job",
      costMicroUsd: 154_000,
      picture: { url: "https://images.segmind.com/a.png" },
    } as const;
    expect(afterSubmit(row, outcome, moment())).toMatchObject({
      state: "collecting",
      cost: 154_000,
      isCostAbout: false,
      outputUrl: "https://images.segmind.com/a.png",
    });
  });

  it("has no address to fetch where v1 brings the bytes themselves", () => {
    const picture = { bytes: new Uint8Array([1]) };
    const outcome = { kind: "answered", requestId: null, costMicroUsd: null, picture } as const;
    expect(afterSubmit(row, outcome, moment())).toMatchObject({
      state: "collecting",
      outputUrl: null,
      cost: 165_000,
      isCostAbout: true,
    });
  });

  it("fails free of charge when Segmind refuses it, and says what was refused", () => {
    expect(afterSubmit(row, refused("not_found"), moment())).toMatchObject({
      state: "failed",
      failureCode: "model_not_found",
      held: 0,
    });
  });

  it.each<[string, OutcomeWithoutId, string, string]>([
    ["the rate limit", { kind: "rate_limited", resetAt: null }, "rate_limit", "rate_limited"],
    [
      "a refused connection",
      { kind: "undelivered", detail: "", cause: null },
      "connection",
      "unreachable",
    ],
  ])("waits for another try after %s, for 5 minutes at most", (_, outcome, waitingFor, code) => {
    const first = afterSubmit(row, outcome, moment());
    expect(first).toMatchObject({
      state: "waiting",
      waitingFor,
      attempts: 1,
      dueAt: at(2),
      retryUntil: at(300),
    });
    const later = { ...row, attempts: 9, retryUntil: at(300) };
    const last = { state: "waiting", dueAt: at(300), retryUntil: at(300) };
    expect(afterSubmit(later, outcome, moment(200))).toMatchObject(last);
    expect(afterSubmit(later, outcome, moment(300))).toMatchObject({
      state: "failed",
      failureCode: code,
      held: 0,
    });
  });

  it("tries again when Segmind says it may", () => {
    const change = afterSubmit(row, { kind: "rate_limited", resetAt: at(17) }, moment());
    expect(change.dueAt).toEqual(at(17));
  });

  it("does not wait for a rate limit that ends when the five minutes are over", () => {
    const later = { ...row, retryUntil: at(300) };
    const ending = (seconds: number) => ({ kind: "rate_limited", resetAt: at(seconds) }) as const;
    expect(afterSubmit(later, ending(300), moment(200))).toMatchObject({
      state: "waiting",
      dueAt: at(300),
    });
    expect(afterSubmit(later, ending(301), moment(200))).toMatchObject({
      state: "failed",
      failureCode: "rate_limited",
      held: 0,
    });
  });

  it("is unknown, with its money held, when the answer was lost", () => {
    const change = afterSubmit(row, { kind: "unknown", detail: "502" }, moment());
    expect(change).toMatchObject({
      state: "unknown",
      failureCode: "outcome_unknown",
      doubtedAt: at(0),
    });
    expect(change).not.toHaveProperty("held");
  });
});

describe("after references did not get to Segmind", () => {
  const row = generationRow({ state: "waiting" });

  it("fails free of charge when one is gone from the store, or refused", () => {
    expect(afterHandOver(row, { kind: "missing" }, moment())).toMatchObject({
      state: "failed",
      failureCode: "reference_missing",
      held: 0,
    });
    expect(afterHandOver(row, refused("key_rejected"), moment())).toMatchObject({
      state: "failed",
      failureCode: "key_rejected",
      held: 0,
    });
  });

  it("waits for another try, until Segmind says it may come or for longer with each", () => {
    expect(afterHandOver(row, { kind: "rate_limited", resetAt: at(17) }, moment())).toMatchObject({
      state: "waiting",
      waitingFor: "rate_limit",
      dueAt: at(17),
    });
    expect(afterHandOver(row, { kind: "unreachable", detail: "" }, moment())).toMatchObject({
      state: "waiting",
      waitingFor: "connection",
      retryUntil: at(300),
    });
  });
});
