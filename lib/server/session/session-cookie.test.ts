import { expect, it } from "vitest";
import { noSessionCookie, readSessionCookie, sessionCookie } from "./session-cookie";

const on = (host: string, cookie = "") => new Headers({ host, cookie });

it("is guarded everywhere but on this machine, where there is no https", () => {
  expect(sessionCookie(on("easel.example.com"), "sealed")).toBe(
    "__Host-easel=sealed; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure",
  );
  expect(sessionCookie(on("localhost:3000"), "sealed")).toBe(
    "easel=sealed; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax",
  );
});

it("is forgotten by the browser at once", () => {
  expect(noSessionCookie(on("127.0.0.1:3000"))).toContain("easel=; Path=/; Max-Age=0;");
});

it("is read under the name that fits the host, so that nobody plants the unguarded one", () => {
  expect(readSessionCookie(on("easel.example.com", "a=b; __Host-easel=right; c=d"))).toBe("right");
  expect(readSessionCookie(on("easel.example.com", "easel=planted"))).toBeNull();
  expect(readSessionCookie(on("localhost.example.com", "easel=planted"))).toBeNull();
  expect(readSessionCookie(on("[::1]:3000", "easel=right"))).toBe("right");
});

it("is guarded where a proxy calls us by a name of this machine's, and the page came by https", () => {
  const proxied = new Headers({ host: "127.0.0.1:3000", origin: "https://easel.example.com" });
  expect(sessionCookie(proxied, "sealed")).toMatch(/^__Host-easel=sealed;.*; Secure$/);
  expect(noSessionCookie(proxied)).toMatch(/^__Host-easel=; Path=\/; Max-Age=0;.*; Secure$/);
  const both = on("127.0.0.1:3000", "easel=planted; __Host-easel=right");
  expect(readSessionCookie(both)).toBe("right");
});
