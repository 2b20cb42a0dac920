import "server-only";
import { scrypt } from "node:crypto";

/** What seals the tokens in cookies, and what makes the ids of their rows. */
export type SessionKeys = { readonly seal: Buffer; readonly ids: Buffer };

const keyBytes = 32;
/** OWASP's for scrypt: a guess at a passcode costs 16 MiB and a good part of a second. */
const stretching = { cost: 2 ** 14, blockSize: 8, parallelization: 5 };

/** Next gives pages and routes each a copy of this module; what is dear is done once for both. */
const shared: { [key: symbol]: Map<string, Promise<SessionKeys>> | undefined } = globalThis;
const derived = (shared[Symbol.for("easel.session-keys")] ??= new Map());

/**
 * The keys that follow from a passcode: whoever has a cookie can try passcodes against it without asking
 * Easel, so each try is made dear. Derived once in a process, off its main thread; afterwards free.
 */
export function sessionKeys(passcode: string): Promise<SessionKeys> {
  const known = derived.get(passcode);
  if (known !== undefined) return known;
  const keys = derive(passcode);
  derived.set(passcode, keys);
  // A machine without memory for it may have some later.
  keys.catch(() => derived.delete(passcode));
  return keys;
}

function derive(passcode: string): Promise<SessionKeys> {
  return new Promise((resolve, reject) => {
    // No salt is kept anywhere: two Easels with one passcode are one team's.
    scrypt(passcode, "easel sessions", 2 * keyBytes, stretching, (error, keys) => {
      if (error !== null) reject(error);
      else resolve({ seal: keys.subarray(0, keyBytes), ids: keys.subarray(keyBytes) });
    });
  });
}
