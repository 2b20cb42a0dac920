import "server-only";
import { sessionLivesMs } from "./sessions";
import { isThisMachine } from "./this-machine";

/** A browser keeps a `__Host-` cookie only when it came over https for this host alone, and so it cannot be planted. */
const guardedName = "__Host-easel";
/** On this machine there is no https; no other machine's page can set it here. */
const localName = "easel";

/** The value of the cookie that a request brings, if any. The unguarded name counts on this machine alone, where the guarded one is absent. */
export function readSessionCookie(headers: Headers): string | null {
  const cookies = headers.get("cookie")?.split(/;\s*/) ?? [];
  const valueOf = (name: string) =>
    cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
  return valueOf(guardedName) ?? (isThisMachine(headers) ? valueOf(localName) : null);
}

/** The Set-Cookie that keeps a sealed token in the browser for as long as a session can last. */
export function sessionCookie(headers: Headers, sealed: string): string {
  return cookie(headers, sealed, sessionLivesMs / 1_000);
}

/** The Set-Cookie that makes the browser forget. */
export function noSessionCookie(headers: Headers): string {
  return cookie(headers, "", 0);
}

function cookie(headers: Headers, value: string, maxAgeSeconds: number): string {
  const [name, secure] = isPlain(headers) ? [localName, ""] : [guardedName, "; Secure"];
  return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** A proxy may call us by a name of this machine's; the page's own origin says what the browser sees. */
function isPlain(headers: Headers): boolean {
  return isThisMachine(headers) && !headers.get("origin")?.startsWith("https:");
}
