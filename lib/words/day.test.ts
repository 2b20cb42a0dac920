import { describe, expect, it } from "vitest";
import { formatDay, formatMoment, formatShortUtcDay, formatUtcDay } from "./day";

const now = new Date(2026, 10, 21, 0, 30);

describe("a day", () => {
  it.each([
    [new Date(2026, 10, 21, 0, 10), "Today"],
    [new Date(2026, 10, 21, 0, 40), "Today"],
    [new Date(2026, 10, 20, 23, 59), "Yesterday"],
    [new Date(2026, 10, 19, 23, 59), "Thursday 19 November"],
    [new Date(2025, 10, 19, 12, 0), "Wednesday 19 November 2025"],
  ])("is named by the reader's own calendar: %s", (date, words) => {
    expect(formatDay(date, now)).toBe(words);
  });

  it("comes with its time of day", () => {
    expect(formatMoment(new Date(2026, 10, 21, 0, 10), now)).toBe("today 0:10");
    expect(formatMoment(new Date(2026, 10, 19, 14, 12), now)).toBe("19 November 14:12");
  });
});

describe("a UTC day", () => {
  it.each([
    ["2026-11-21", "Today"],
    ["2026-11-20", "Yesterday"],
    ["2026-11-19", "Thursday 19 November"],
    ["2025-12-31", "Wednesday 31 December 2025"],
  ])("is named beside the present one, wherever the reader is: %s", (day, words) => {
    expect(formatUtcDay(day, "2026-11-21")).toBe(words);
  });

  it("has a short name too", () => {
    expect(formatShortUtcDay("2026-11-03")).toBe("3 Nov");
  });
});
