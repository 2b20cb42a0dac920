import { beforeEach, vi } from "vitest";

/** Keeps the server's log out of the terminal in every test of a file. The lines of all of them so far, in order. */
export function hearLog(): readonly string[] {
  const lines: string[] = [];
  const hear = (line: string) => void lines.push(line);
  beforeEach(() => {
    vi.spyOn(console, "log").mockImplementation(hear);
    vi.spyOn(console, "warn").mockImplementation(hear);
  });
  return lines;
}
