import "server-only";
import { EaselError } from "@/lib/errors";
import type { Easel } from "../easel";
import { isClosedTo, lockOf } from "./lock";
import { readSessionCookie } from "./session-cookie";
import { findSession, type Session } from "./sessions";

/** The session behind a request, null where no passcode is asked for; throws `closed` or `signed_out` for everyone else. */
export async function admit(easel: Easel, headers: Headers): Promise<Session | null> {
  if (isClosedTo(easel.env, headers))
    throw new EaselError("closed", "There is a key but no passcode.");
  if (lockOf(easel.env) === "open") return null;
  const sealed = readSessionCookie(headers);
  const session = sealed === null ? null : await findSession(easel, sealed);
  if (session === null) throw new EaselError("signed_out", "No session, or one that has ended.");
  return session;
}
