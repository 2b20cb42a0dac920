import "server-only";
import type { Env } from "../env";

/**
 * Whether people need a passcode: "open" without a key (nothing can be charged) and on a developer's own
 * server, "closed" where a key stands on a real server and nobody has set a passcode.
 */
export function lockOf({ passcode, mode, isProduction }: Env): "open" | "locked" | "closed" {
  if (passcode !== null) return "locked";
  return mode === "live" && isProduction ? "closed" : "open";
}
