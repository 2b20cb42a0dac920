import { describe, expect, it } from "vitest";
import { daysBetween, isUtcDay, plusDays } from "./utc-day";

describe("a UTC day", () => {
  it.each(["2026-11-21", "2024-02-29", "1999-12-31"])("is %s", (text) => {
    expect(isUtcDay(text)).toBe(true);
  });

  it.each(["", "today", "2026-11-31", "2026-02-29", "2026-1-1", "0000-01-01", "2026-11-21T00:00"])(
    "is not %j",
    (text) => {
      expect(isUtcDay(text)).toBe(false);
    },
  );

  it("is followed by the next one, over months, years and leap days", () => {
    expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(plusDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(daysBetween("2026-10-30", "2026-11-02")).toEqual([
      "2026-10-30",
      "2026-10-31",
      "2026-11-01",
      "2026-11-02",
    ]);
    expect(daysBetween("2026-11-02", "2026-11-01")).toEqual([]);
  });
});
