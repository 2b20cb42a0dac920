import { describe, expect, it } from "vitest";
import { generationRow } from "../testing/generation-row";
import { afterFailedCheck, afterFailedDownload, afterFailedStore } from "./after-download";

const start = new Date("2026-11-21T12:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const moment = (seconds = 0) => ({ now: at(seconds), random: () => 1 });
const day = 24 * 3_600;
/** In seconds after the submit: a file lives from its job's end, and a job may take two hours. */
const fileLives = 2 * 3_600 + 7 * day;

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

  it("tries again for seven days from the end of the longest job, then says that it was charged", () => {
    expect(afterFailedDownload(row, moment(fileLives - 1))).not.toHaveProperty("state");
    const change = afterFailedDownload(row, moment(fileLives));
    expect(change).toMatchObject({ state: "failed", failureCode: "picture_lost" });
    expect(change).not.toHaveProperty("held");
  });

  it("counts the days from its creation where no submit is written", () => {
    const change = afterFailedDownload({ ...row, submittedAt: null }, moment(fileLives));
    expect(change).toMatchObject({ failureCode: "picture_lost" });
  });

  it("waits ten minutes for bytes that another process may still hold, where there is no address to try again", () => {
    const kept = { ...row, outputUrl: null };
    expect(afterFailedDownload(kept, moment(599))).not.toHaveProperty("state");
    expect(afterFailedDownload(kept, moment(600))).toMatchObject({ failureCode: "picture_lost" });
  });
});
