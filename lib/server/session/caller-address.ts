import "server-only";
import { isIPv4, isIPv6 } from "node:net";
import type { Env } from "../env";

/**
 * Who calls, as far as a header may be believed: the last address in the one header that the trusted
 * proxy writes, without its port. Where no proxy is trusted all callers are one, since anyone can send any
 * header; and so are those whose address is none.
 */
export function callerAddress({ addressHeader }: Env, headers: Headers): string {
  if (addressHeader === null) return "anyone";
  const written = headers.get(addressHeader)?.split(",").at(-1)?.trim() ?? "";
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(written) ?? [];
  const address = bracketed ?? written.replace(/^([\d.]+):\d+$/, "$1");
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOf(address) : "anyone";
}

/** Whoever has one address of an IPv6 network has 2⁶⁴ of them. One that stands for an IPv4 address is that. */
function networkOf(address: string): string {
  const [unzoned = ""] = address.split("%");
  const { hostname } = new URL(`http://[${unzoned}]`);
  const [head = [], tail = []] = hostname
    .slice(1, -1)
    .split("::")
    .map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  const groups = [...head, ...zeros, ...tail];
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff")
    return `${groups.slice(0, 4).join(":")}::/64`;
  const bytes = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return bytes.flatMap((pair) => [pair >> 8, pair & 255]).join(".");
}
