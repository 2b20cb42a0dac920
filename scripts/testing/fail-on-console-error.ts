import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that expects an error on the console says so: `expectConsoleError()`. */
let announced = false;

export function expectConsoleError(): void {
  announced = true;
}

beforeEach(() => {
  announced = false;
  vi.spyOn(console, "error");
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  if (!announced) expect(calls, "console.error was called").toEqual([]);
});
