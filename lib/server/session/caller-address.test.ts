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
