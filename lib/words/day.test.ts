import { describe, expect, it } from "vitest";
import { formatDay, formatMoment } from "./day";

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
