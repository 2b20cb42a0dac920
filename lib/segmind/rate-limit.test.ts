import fc from "fast-check";
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
    ["2026-11-21 12:00:30 UTC", "2026-11-21T12:00:30.000Z"],
    ["2026-11-21T12:00:30.123456+00:00", "2026-11-21T12:00:30.123Z"],
    ["2026-11-21T10:00:30-0200", "2026-11-21T12:00:30.000Z"],
    ["2026-11-21T12:00", "2026-11-21T12:00:00.000Z"],
    ["1795262430.5", "2026-11-21T12:00:30.500Z"],
    ["soon", undefined],
    ["soon 5", undefined],
    ["30", undefined],
    ["30s", undefined],
    ["-1795262430", undefined],
    ["99999999999999999999", undefined],
    ["2026-13-45T99:99:99Z", undefined],
    ["", undefined],
  ])("reads %j", (said, time) => {
    const headers = new Headers({ "x-rate-limit-reset-at-utc": said });
    expect(resetTimeOf(headers)?.toISOString()).toBe(time);
  });

  it("is a moment or null, whatever Segmind says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (said) => {
        const time = resetTimeOf(new Headers({ "x-rate-limit-reset-at-utc": said }));
        expect(time === null || Number.isFinite(time.getTime())).toBe(true);
      }),
    );
  });

  it("is null where Segmind says nothing", () => {
    expect(resetTimeOf(new Headers())).toBeNull();
  });
});
