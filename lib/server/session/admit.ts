import "server-only";
import { EaselError } from "@/lib/errors";
import type { Easel } from "../easel";
import { lockOf } from "./lock";
import { readSessionToken } from "./session-cookie";
import { findSession, type Session } from "./sessions";
import { isThisMachine } from "./this-machine";

/** The session behind a request, null where no passcode is asked for; throws `closed` or `signed_out` for everyone else. */
export async function admit(easel: Easel, headers: Headers): Promise<Session | null> {
  const lock = lockOf(easel.env);
  if (lock === "closed") throw new EaselError("closed", "There is a key but no passcode.");
  if (lock === "open") {
    refuseRenamed(easel, headers);
    return null;
  }
  const token = readSessionToken(headers);
  const session = token === null ? null : await findSession(easel, token);
  if (session === null) throw new EaselError("signed_out", "No session, or one that has ended.");
  return session;
}

/**
 * A stranger's page whose name was made to lead to this machine is our own site for its browser, and would
 * spend on a developer's key. Every browser says which name it called.
 */
function refuseRenamed({ env }: Easel, headers: Headers): void {
  if (env.mode === "demo" || !headers.has("host") || isThisMachine(headers)) return;
  throw new EaselError("closed", "There is a key but no passcode, and a call by another name.");
}
