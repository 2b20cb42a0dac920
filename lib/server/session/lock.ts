import "server-only";
import type { Env } from "../env";
import { isThisMachine } from "./this-machine";

/**
 * Whether people need a passcode: "open" without a key (nothing can be charged) and on a developer's own
 * server, "closed" where a key stands on a real server and nobody has set a passcode.
 */
export function lockOf({ passcode, mode, isProduction }: Env): "open" | "locked" | "closed" {
  if (passcode !== null) return "locked";
  return mode === "live" && isProduction ? "closed" : "open";
}

/**
 * Whether whoever sends these headers is told that Easel is closed. On a developer's own server that is who
 * called it by another name than this machine's: a stranger's page whose name was made to lead here is our
 * own site for its browser, and would spend on a developer's key. Every browser says which name it called.
 */
export function isClosedTo(env: Env, headers: Headers): boolean {
  const lock = lockOf(env);
  if (lock !== "open") return lock === "closed";
  return env.mode === "live" && headers.has("host") && !isThisMachine(headers);
}
