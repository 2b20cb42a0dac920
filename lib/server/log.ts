import "server-only";
import type { LogLine } from "./easel";

/** One JSON line: a request on standard output, whatever went wrong on standard error. */
export function logLine(line: LogLine): void {
  const text = JSON.stringify({ time: new Date().toISOString(), ...line });
  if (line.event === "request") console.log(text);
  else console.warn(text);
}
