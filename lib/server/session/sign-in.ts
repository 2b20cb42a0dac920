import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { signInSchema } from "@/lib/contract/session";
import { EaselError } from "@/lib/errors";
import type { Easel } from "../easel";
import { validated } from "../requests/validated";
import { lockOf } from "./lock";
import { startSession } from "./sessions";
import { countTry, giveTryBack } from "./sign-in-tries";

/**
 * Checks a passcode and starts a session; gives the value of its cookie. Every try counts before it is
 * looked at, however many come at once, and a right one is given back afterwards; a wrong passcode is
 * refused in the same time whatever is wrong with it.
 */
export async function signIn(easel: Easel, address: string, body: unknown): Promise<string> {
  const lock = lockOf(easel.env);
  if (lock === "closed") throw new EaselError("closed", "A try to sign in to a closed Easel.");
  if (lock === "open") {
    throw new EaselError("bad_request", "A try to sign in where there is no passcode.", {
      message: "This Easel has no passcode. There is nothing to sign in to.",
    });
  }
  const { passcode, name } = validated(signInSchema, body, "The body has the wrong shape.");
  const tried = await countTry(easel, address);
  if (easel.env.passcode === null || !isSame(passcode, easel.env.passcode)) {
    throw new EaselError("wrong_passcode", "A wrong passcode was tried.");
  }
  await giveTryBack(easel, tried);
  return startSession(easel, name ?? null);
}

/** Digests have one length, so that the comparison tells nothing of the passcode's. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
