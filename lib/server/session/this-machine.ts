import "server-only";

/** Whether a browser was told an address of this machine itself; whoever is no browser can say so from anywhere. */
export function isThisMachine(headers: Headers): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.get("host") ?? "");
}
