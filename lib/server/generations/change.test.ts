import { describe, expect, it } from "vitest";
import { failures } from "@/lib/errors";
import { generationRow } from "../testing/generation-row";
import {
  accepted,
  answerKept,
  collecting,
  stillUnknown,
  failed,
  lost,
  released,
  unknown,
} from "./change";

const now = new Date("2026-11-21T12:00:00Z");
const row = generationRow({ estimate: 165_000, held: 165_000 });

describe("a job that Segmind has", () => {
  it("is first looked at after 2 s, and has left every failure and wait behind", () => {
    expect(accepted("job", now)).toEqual({
      state: "running",
      requestId: "job",
      dueAt: new Date("2026-11-21T12:00:02Z"),
      attempts: 0,
      waitingFor: null,
      retryUntil: null,
      failureCode: null,
      failureMessage: null,
      finishedAt: null,
    });
  });
});

describe("a failure", () => {
  it("gives back what it held, and says why in the words of the table", () => {
    expect(failed("moderated", now)).toEqual({
      state: "failed",
      failureCode: "moderated",
      failureMessage: failures.moderated.message,
      finishedAt: now,
      waitingFor: null,
      held: 0,
    });
  });

  it("says it in clearer words where there are some", () => {
    expect(failed("out_of_credits", now, "$0.17 needed.").failureMessage).toBe("$0.17 needed.");
  });

  it("of a paid picture leaves its money alone", () => {
    const { held, ...paid } = failed("picture_lost", now);
    expect(lost(now)).toEqual(paid);
    expect(failures.picture_lost.charged).toBe("yes");
  });

  it("by a person's word holds nothing", () => {
    expect(released(now)).toEqual(failed("marked_not_charged", now));
  });
});

describe("what nobody knows", () => {
  it.each(["outcome_unknown", "record_expired"] as const)(
    "for %s may be charged: its money is left alone, and it is due for nothing",
    (code) => {
      expect(unknown(code, now)).toEqual({
        state: "unknown",
        doubtedAt: now,
        failureCode: code,
        failureMessage: failures[code].message,
        waitingFor: null,
      });
      expect(failures[code].charged).toBe("maybe");
    },
  );

  it("stays as it is after a look that found nothing, but for the time of it", () => {
    expect(stillUnknown(now)).toEqual({ doubtedAt: now });
  });
});

describe("a picture that is paid", () => {
  const told = { requestId: "job", outputUrl: "u", now };

  it("is booked at what Segmind says", () => {
    expect(collecting(row, { ...told, costMicroUsd: 170_000 })).toEqual({
      state: "collecting",
      requestId: "job",
      outputUrl: "u",
      cost: 170_000,
      isCostAbout: false,
      dueAt: now,
      attempts: 0,
      waitingFor: null,
      failureCode: null,
      failureMessage: null,
      finishedAt: null,
    });
  });

  it("is booked at nothing where Segmind says that it was free", () => {
    const change = collecting(row, { ...told, costMicroUsd: 0 });
    expect(change).toMatchObject({ cost: 0, isCostAbout: false });
  });

  it("is booked as about its estimate where Segmind tells no cost", () => {
    const change = collecting(row, { ...told, costMicroUsd: null });
    expect(change).toMatchObject({ cost: 165_000, isCostAbout: true });
  });

  it("is collected from the store where its answer was kept and never written down", () => {
    expect(answerKept(row, now)).toEqual(
      collecting(row, { costMicroUsd: null, requestId: null, outputUrl: null, now }),
    );
  });
});
