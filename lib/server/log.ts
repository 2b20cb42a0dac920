import "server-only";
import type { LogLine } from "./easel";

/** One JSON line on standard output. */
export function logLine(line: LogLine): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...line }));
}
