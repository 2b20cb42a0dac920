import "server-only";
import { sessionLivesMs } from "./sessions";

/** A browser keeps a `__Host-` cookie only when it came over https for this host alone, and so it cannot be planted. */
const guardedName = "__Host-easel";
/** On this machine there is no https; no other machine's page can set it here. */
const localName = "easel";

/** The token a request brings, if any. */
export function readSessionToken(headers: Headers): string | null {
  const wanted = `${cookieName(headers)}=`;
  const cookies = headers.get("cookie")?.split(/;\s*/) ?? [];
  return cookies.find((cookie) => cookie.startsWith(wanted))?.slice(wanted.length) ?? null;
}

/** The Set-Cookie that keeps a token in the browser for as long as a session can last. */
export function sessionCookie(headers: Headers, token: string): string {
  return cookie(headers, token, sessionLivesMs / 1_000);
}

/** The Set-Cookie that makes the browser forget. */
export function noSessionCookie(headers: Headers): string {
  return cookie(headers, "", 0);
}

function cookie(headers: Headers, value: string, maxAgeSeconds: number): string {
  const secure = isLocal(headers) ? "" : "; Secure";
  return `${cookieName(headers)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

function cookieName(headers: Headers): string {
  return isLocal(headers) ? localName : guardedName;
}

function isLocal(headers: Headers): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.get("host") ?? "");
}
