import { expect, it } from "vitest";
import { parseEnv } from "../env";
import { callerAddress } from "./caller-address";

const forwarded = new Headers({ "x-forwarded-for": "6.6.6.6, 1.2.3.4", "x-real-ip": "7.7.7.7" });

it("believes no header where no proxy is trusted", () => {
  expect(callerAddress(parseEnv({}), forwarded)).toBe("anyone");
});

it("takes the last address of the one trusted header: the others are the caller's own words", () => {
  const env = parseEnv({ EASEL_ADDRESS_HEADER: "X-Forwarded-For" });
  expect(callerAddress(env, forwarded)).toBe("1.2.3.4");
  expect(callerAddress(env, new Headers())).toBe("anyone");
});

it("takes Vercel's own header on Vercel", () => {
  const env = parseEnv({ VERCEL: "1" });
  expect(callerAddress(env, new Headers({ "x-vercel-forwarded-for": "1.2.3.4" }))).toBe("1.2.3.4");
  expect(callerAddress(env, forwarded)).toBe("anyone");
});

it.each([
  ["1.2.3.4:5678", "1.2.3.4"],
  ["[2001:db8::1]:443", "2001:db8:0:0::/64"],
  ["2001:DB8:0:0:ffff::9", "2001:db8:0:0::/64"],
  ["2001:db8:0:1::9", "2001:db8:0:1::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::ffff:1.2.3.4", "1.2.3.4"],
  ["::FFFF:0102:0304", "1.2.3.4"],
  ["::1", "0:0:0:0::/64"],
  ["6.6.6.6, 1.2.3.4:1", "1.2.3.4"],
])("knows one caller by %j, however it is written, as %s", (written, address) => {
  const env = parseEnv({ EASEL_ADDRESS_HEADER: "x-real-ip" });
  expect(callerAddress(env, new Headers({ "X-Real-IP": written }))).toBe(address);
});

it.each(["unknown", "1.2.3", "1.2.3.4, ", "for=1.2.3.4", "[::1", "1.2.3.4 ; x", "9".repeat(5_000)])(
  "counts what is no address with all others that are none: %j",
  (written) => {
    const env = parseEnv({ EASEL_ADDRESS_HEADER: "x-forwarded-for" });
    expect(callerAddress(env, new Headers({ "x-forwarded-for": written }))).toBe("anyone");
  },
);
