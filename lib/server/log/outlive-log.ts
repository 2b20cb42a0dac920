import "server-only";
import type { Writable } from "node:stream";

/**
 * Lets a server live on when nobody reads its log any more, as after the death of what it was piped into.
 * Unheard, the failure to write would be told on the same broken pipe, which fails again, for ever.
 */
export function outliveLog(streams: readonly Writable[]): void {
  for (const stream of streams) stream.on("error", () => undefined);
}
