import "server-only";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a call that changes something comes from a page of ours. Browsers say so in `Sec-Fetch-Site`;
 * only where that is absent does the `Origin` count, against the Host header, since Next's own idea of
 * the address is always localhost.
 */
export function isOwnSite({ method, headers }: Request): boolean {
  if (safeMethods.has(method)) return true;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  const host = headers.get("host");
  return host !== null && (origin === `https://${host}` || origin === `http://${host}`);
}
