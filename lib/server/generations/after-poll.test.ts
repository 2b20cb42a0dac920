import { describe, expect, it } from "vitest";
import type { PollOutcome, RefusalReason } from "@/lib/segmind/outcome";
import { generationRow } from "../testing/generation-row";
import { afterLook, afterPoll } from "./after-poll";

const start = new Date("2026-11-21T12:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const moment = (seconds = 0) => ({ now: at(seconds), random: () => 1 });
const hour = 3_600;
const day = 24 * hour;

function refused(reason: RefusalReason) {
  return { kind: "refused", reason, status: 400, detail: "" } as const;
}

describe("after a poll", () => {
  const row = generationRow({ state: "running", requestId: "job" });

  it("keeps looking while the job is pending, however long it takes", () => {
    for (const seconds of [1, 900, 50 * 60, day]) {
      const change = afterPoll(row, { kind: "pending", status: "processing" }, moment(seconds));
      expect(change).toEqual({ attempts: 0, dueAt: at(seconds + 2) });
    }
  });

  it("writes where the picture is and what it cost before anything is fetched", () => {
    const outcome: PollOutcome = { kind: "completed", outputUrl: "u", costMicroUsd: 170_000 };
    expect(afterPoll(row, outcome, moment(90))).toMatchObject({
      state: "collecting",
      outputUrl: "u",
      requestId: "job",
      cost: 170_000,
      isCostAbout: false,
      dueAt: at(90),
    });
  });

  it("books the estimate as about where Segmind tells no cost", () => {
    const outcome: PollOutcome = { kind: "completed", outputUrl: "u", costMicroUsd: null };
    expect(afterPoll(row, outcome, moment(90))).toMatchObject({ cost: 165_000, isCostAbout: true });
  });

  it.each<RefusalReason>(["job_failed", "moderated"])("fails free of charge when %s", (reason) => {
    expect(afterPoll(row, refused(reason), moment(90))).toMatchObject({
      state: "failed",
      failureCode: reason,
      held: 0,
    });
  });

  it("never fails a paid job because a look at it was refused", () => {
    for (const reason of ["key_rejected", "model_forbidden", "server_refused", "other"] as const)
      expect(afterPoll(row, refused(reason), moment(90))).toEqual({ dueAt: at(105) });
  });

  it("looks again after a 404 within the hour, and is unknown after it", () => {
    expect(afterPoll(row, { kind: "gone" }, moment(hour - 1))).not.toHaveProperty("state");
    expect(afterPoll(row, { kind: "gone" }, moment(hour))).toMatchObject({
      state: "unknown",
      failureCode: "record_expired",
    });
  });

  it.each<PollOutcome>([
    { kind: "unreachable", detail: "" },
    { kind: "rate_limited", resetAt: null },
  ])("polls more gently while Segmind is $kind", (outcome) => {
    const change = afterPoll({ ...row, attempts: 3 }, outcome, moment(90));
    expect(change).toEqual({ attempts: 4, dueAt: at(90 + 16) });
  });

  it("never polls twice within 2 s", () => {
    const eager = { now: at(90), random: () => 0 };
    const change = afterPoll(row, { kind: "unreachable", detail: "" }, eager);
    expect(change.dueAt).toEqual(at(92));
  });
});

describe("after a person's look at an unknown one", () => {
  const row = generationRow({
    state: "unknown",
    requestId: "job",
    failureCode: "record_expired",
    failureMessage: "Gone.",
  });
  const noFailure = { failureCode: null, failureMessage: null, finishedAt: null };

  it("runs again while Segmind says that the job is not over", () => {
    const outcome: PollOutcome = { kind: "pending", status: "queued" };
    expect(afterLook(row, outcome, moment(2 * hour))).toMatchObject({
      state: "running",
      requestId: "job",
      dueAt: at(2 * hour + 2),
      ...noFailure,
    });
    const nameless = { ...row, requestId: null };
    expect(afterLook(nameless, outcome, moment(9))).toEqual({ doubtedAt: at(9) });
  });

  it("collects the picture, with its cost, however long after its hour", () => {
    const outcome: PollOutcome = { kind: "completed", outputUrl: "u", costMicroUsd: 170_000 };
    expect(afterLook(row, outcome, moment(day))).toMatchObject({
      state: "collecting",
      outputUrl: "u",
      cost: 170_000,
      ...noFailure,
    });
  });

  it.each<RefusalReason>(["job_failed", "moderated"])("is free of charge when %s", (reason) => {
    expect(afterLook(row, refused(reason), moment(day))).toMatchObject({
      state: "failed",
      failureCode: reason,
      held: 0,
      finishedAt: at(day),
    });
  });

  it.each<PollOutcome>([
    { kind: "gone" },
    { kind: "unreachable", detail: "" },
    { kind: "rate_limited", resetAt: null },
    refused("key_rejected"),
  ])("stays unknown, its money held, when Segmind only says $kind", (outcome) => {
    expect(afterLook(row, outcome, moment(day))).toEqual({ doubtedAt: at(day) });
  });
});
