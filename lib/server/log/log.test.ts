import { expect, it, vi } from "vitest";
import { logLine } from "./log";

it.each(["request", "page", "drive"])("tells of a %s where what is usual is told", (event) => {
  const usual = vi.spyOn(console, "log").mockReturnValue();
  logLine({ event, ms: 3 });
  expect(JSON.parse(String(usual.mock.calls[0]?.[0]))).toMatchObject({ event, ms: 3 });
  usual.mockRestore();
});

it("tells of what went wrong apart from it", () => {
  const wrong = vi.spyOn(console, "warn").mockReturnValue();
  logLine({ event: "drive_failed" });
  expect(wrong).toHaveBeenCalledOnce();
  wrong.mockRestore();
});
