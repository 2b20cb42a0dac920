import { describe, expect, it } from "vitest";
import { retryDelayMs } from "./retry-delay";

const now = new Date("2026-11-21T12:00:00Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

describe("retryDelayMs", () => {
  it.each([
    ["waits until the time Segmind names", at(30), 30_000],
    ["waits a second where that time has passed", at(-500), 1_000],
    ["waits two minutes where that time is absurd", at(86_400), 120_000],
  ])("%s", (_, resetAt, delayMs) => {
    expect(retryDelayMs({ attempts: 0, resetAt, now }, () => 0.5)).toBe(delayMs);
  });

  it("doubles its bound with each try, up to two minutes, and waits a random share of it", () => {
    const delays = [0, 1, 2, 3, 20].map((attempts) =>
      retryDelayMs({ attempts, resetAt: null, now }, () => 1),
    );
    expect(delays).toEqual([2_000, 4_000, 8_000, 16_000, 120_000]);
    expect(retryDelayMs({ attempts: 3, resetAt: null, now }, () => 0.25)).toBe(4_000);
  });

  it("waits a second at the least", () => {
    expect(retryDelayMs({ attempts: 0, resetAt: null, now }, () => 0)).toBe(1_000);
  });
});
