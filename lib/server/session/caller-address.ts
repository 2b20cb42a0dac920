import "server-only";
import type { Env } from "../env";

/**
 * Who calls, as far as a header may be believed: the last address in the one header that the trusted
 * proxy writes. Where no proxy is trusted all callers are one, since anyone can send any header.
 */
export function callerAddress({ addressHeader }: Env, headers: Headers): string {
  if (addressHeader === null) return "anyone";
  return headers.get(addressHeader)?.split(",").at(-1)?.trim() || "anyone";
}
