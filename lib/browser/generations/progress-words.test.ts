import { describe, expect, it } from "vitest";
import { progressWords } from "./progress-words";
import { buildGeneration } from "../testing/build-generation";

const submittedAt = "2026-11-20T10:00:00.000Z";
const at = (seconds: number) => Date.parse(submittedAt) + seconds * 1_000;
const still = "still running, nothing is lost";
const looking = "Easel keeps looking, nothing is lost";

describe("a picture under way", () => {
  it.each([
    [-4, "0 s", "of about 94 s", "", 0],
    [38, "38 s", "of about 94 s", "", 38 / 94],
    [94, "94 s", "of about 94 s", "", 1],
    [95, "95 s", "longer than usual", still, null],
    [899, "14 min 59 s", "longer than usual", still, null],
    [900, "15 min", "much longer than usual", looking, null],
    [86_400, "1440 min", "much longer than usual", looking, null],
  ])("after %d s says how far it is, and never gives it up", (seconds, lead, rest, note, share) => {
    const running = buildGeneration({ state: "running", submittedAt });
    expect(progressWords(running, at(seconds))).toEqual({ lead, rest, note, share });
  });

  it("that takes ten minutes by itself is not much too late after fifteen", () => {
    const running = buildGeneration({ state: "running", submittedAt, expectedSeconds: 600 });
    expect(progressWords(running, at(900)).rest).toBe("longer than usual");
    expect(progressWords(running, at(1_200)).rest).toBe("much longer than usual");
  });

  it("says when the picture is there and being stored", () => {
    const collecting = buildGeneration({ state: "collecting", submittedAt });
    expect(progressWords(collecting, at(500))).toMatchObject({ lead: "Saving the picture…" });
  });

  it("says when the picture is there and cannot be stored", () => {
    const held = buildGeneration({ state: "collecting", submittedAt, waitingFor: "storage" });
    expect(progressWords(held, at(500))).toEqual({
      lead: "Made, but not saved yet",
      rest: "",
      note: "Easel cannot write to its disk. It is saved as soon as it can, nothing is lost.",
      share: null,
    });
  });
});
