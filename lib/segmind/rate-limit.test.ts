import { describe, expect, it } from "vitest";
import { resetTimeOf } from "./rate-limit";

describe("resetTimeOf", () => {
  it.each([
    ["2026-11-21T12:00:30Z", "2026-11-21T12:00:30.000Z"],
    ["2026-11-21T12:00:30", "2026-11-21T12:00:30.000Z"],
    ["2026-11-21 12:00:30.5", "2026-11-21T12:00:30.500Z"],
    ["2026-11-21T14:00:30+02:00", "2026-11-21T12:00:30.000Z"],
    ["1795262430", "2026-11-21T12:00:30.000Z"],
    ["1795262430000", "2026-11-21T12:00:30.000Z"],
    ["soon", undefined],
    ["", undefined],
  ])("reads %j", (said, time) => {
    const headers = new Headers({ "x-rate-limit-reset-at-utc": said });
    expect(resetTimeOf(headers)?.toISOString()).toBe(time);
  });

  it("is null where Segmind says nothing", () => {
    expect(resetTimeOf(new Headers())).toBeNull();
  });
});
