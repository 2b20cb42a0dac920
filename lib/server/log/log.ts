import "server-only";
import type { LogLine } from "../easel";

/** What a server does all day. */
const usual: readonly string[] = ["request", "page", "drive"];

/** One JSON line: what is usual on standard output, whatever went wrong on standard error. */
export function logLine(line: LogLine): void {
  const text = JSON.stringify({ time: new Date().toISOString(), ...line });
  if (usual.includes(line.event)) console.log(text);
  else console.warn(text);
}
