import { describe, expect, it } from "vitest";
import type { PollOutcome, RefusalReason, SubmitOutcome } from "@/lib/segmind/outcome";
import { generationRow } from "../testing/generation-row";
import { answerKept, doubted, released } from "./change";
import {
  afterFailedCheck,
  afterFailedDownload,
  afterFailedStore,
  afterHandOver,
  afterLook,
  afterPoll,
  afterSubmit,
} from "./transitions";

const start = new Date("2026-11-21T12:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const moment = (seconds = 0) => ({ now: at(seconds), random: () => 1 });
const hour = 3_600;
const day = 24 * hour;

function refused(reason: RefusalReason) {
  return { kind: "refused", reason, status: 400, detail: "" } as const;
}

describe("after a submit", () => {
  const row = generationRow({ state: "submitting" });

  it("runs once Segmind has given an id, and is first looked at 2 s later", () => {
    expect(afterSubmit(row, { kind: "accepted", requestId: "job" }, moment())).toMatchObject({
      state: "running",
      requestId: "job",
      dueAt: at(2),
    });
  });

  it("books what v1 says it charged before the picture is kept", () => {
    const outcome: SubmitOutcome = {
      kind: "answered",
      requestId: "job",
      costMicroUsd: 154_000,
      picture: { url: "https://images.segmind.com/a.png" },
    };
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

  it.each<[RefusalReason, string]>([
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
  ])("fails as %s, says so as %s and gives the money back", (reason, failureCode) => {
    expect(afterSubmit(row, refused(reason), moment())).toMatchObject({
      state: "failed",
      failureCode,
      held: 0,
    });
  });

  it.each<[string, SubmitOutcome, string, string]>([
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
    const later = { ...row, retryUntil: at(300) };
    expect(afterSubmit(later, outcome, moment(299)).state).toBe("waiting");
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

  it("is unknown, with its money held, when the answer was lost", () => {
    const change = afterSubmit(row, { kind: "unclear", detail: "502" }, moment());
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

describe("an answer that was kept and never written down", () => {
  it("is paid, for all one knows, and its picture is in the store", () => {
    expect(answerKept(generationRow(), at(9))).toMatchObject({
      state: "collecting",
      cost: 165_000,
      isCostAbout: true,
      outputUrl: null,
      dueAt: at(9),
    });
  });
});

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
    expect(doubted(at(day))).toEqual({ doubtedAt: at(day) });
  });
});

describe("after a person's word that it was not charged", () => {
  it("is failed in that person's words, and holds nothing", () => {
    expect(released(at(7))).toMatchObject({
      state: "failed",
      failureCode: "marked_not_charged",
      held: 0,
      finishedAt: at(7),
    });
  });
});

describe("while the store takes no pictures", () => {
  const row = generationRow({ state: "collecting", outputUrl: "u", cost: 165_000, attempts: 3 });

  it("looks at the store every 5 s and fetches nothing", () => {
    expect(afterFailedCheck(at(9))).toEqual({ waitingFor: "storage", dueAt: at(14) });
  });

  it("fetches what could not be stored again, less and less often, and never gives it up", () => {
    expect(afterFailedStore(row, moment(30 * day))).toEqual({
      waitingFor: "storage",
      attempts: 4,
      dueAt: at(30 * day + 16),
    });
  });
});

describe("after a download that brought nothing", () => {
  const row = generationRow({ state: "collecting", outputUrl: "u", cost: 165_000 });

  it("tries again for the seven days the file lives, then says that it was charged", () => {
    expect(afterFailedDownload(row, moment(7 * day - 1))).not.toHaveProperty("state");
    const change = afterFailedDownload(row, moment(7 * day));
    expect(change).toMatchObject({ state: "failed", failureCode: "picture_lost" });
    expect(change).not.toHaveProperty("held");
  });

  it("counts the days from its creation where no submit is written", () => {
    const change = afterFailedDownload({ ...row, submittedAt: null }, moment(7 * day));
    expect(change).toMatchObject({ failureCode: "picture_lost" });
  });

  it("gives up at once where there is no address to try again", () => {
    expect(afterFailedDownload({ ...row, outputUrl: null }, moment(1))).toMatchObject({
      failureCode: "picture_lost",
    });
  });
});
