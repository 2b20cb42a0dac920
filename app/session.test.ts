import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { hearLog } from "../scripts/testing/hear-log";
import { allRoutes } from "./testing/all-routes";
import { ask } from "./testing/ask";
import { openRoutes } from "./testing/open-routes";

const passcode = "a passcode for tests";
const routes = await allRoutes();
let easel: Awaited<ReturnType<typeof openRoutes>>;

hearLog();
beforeAll(async () => {
  easel = await openRoutes({ EASEL_PASSCODE: passcode });
});
beforeEach(() => {
  // Tries are counted by the minute, and these are many.
  pass(61);
});
afterAll(() => easel.close());

function pass(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1_000);
}

function call(name: string, cookie: string, body?: object): Promise<Response> {
  const route = routes.find(({ method, address }) => name === `${method} ${address}`);
  if (route === undefined) throw new Error(`There is no route ${name}.`);
  return ask(route, {
    headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** Signs in, bringing a cookie; gives the one that came back. */
async function signIn(cookie = ""): Promise<string> {
  const answer = await call("POST /api/session", cookie, { passcode });
  expect(answer.status).toBe(204);
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

const statusWith = async (cookie: string) => (await call("GET /api/generations", cookie)).status;

describe("a session's cookie", () => {
  it("is never one that was there before signing in", async () => {
    const planted = `easel=${"a".repeat(43)}`;
    expect(await signIn(planted)).not.toBe(planted);
    expect(await statusWith(planted)).toBe(401);
  });

  it("is a new one each time, and ends the one that it replaces", async () => {
    const first = await signIn();
    const second = await signIn(first);
    expect(second).not.toBe(first);
    expect(await statusWith(second)).toBe(200);
    expect(await statusWith(first)).toBe(401);
  });

  it("opens nothing for whoever kept a copy of it after signing out", async () => {
    const cookie = await signIn();
    expect(await statusWith(cookie)).toBe(200);
    const left = await call("DELETE /api/session", cookie);
    expect(left.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(left.headers.get("clear-site-data")).toBe('"cache"');
    expect(await statusWith(cookie)).toBe(401);
  });

  it("cannot be made from another one", async () => {
    const cookie = await signIn();
    const last = cookie.at(-2) === "A" ? "B" : "A";
    const forged = [
      `${cookie.slice(0, -2)}${last}${cookie.at(-1)}`,
      `${cookie}A`,
      cookie.slice(0, -1),
      cookie.toUpperCase(),
    ];
    for (const copy of forged) expect(await statusWith(copy), copy).toBe(401);
    expect(await statusWith(cookie)).toBe(200);
  });

  it("opens nothing after twelve hours without a call, however long the browser keeps it", async () => {
    const cookie = await signIn();
    pass(12 * 3_600 - 1);
    expect(await statusWith(cookie)).toBe(200);
    pass(12 * 3_600);
    expect(await statusWith(cookie)).toBe(401);
  });

  it("opens nothing after seven days, however busy", async () => {
    const cookie = await signIn();
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      pass(11 * 3_600);
      expect(await statusWith(cookie)).toBe(200);
    }
    pass(11 * 3_600);
    expect(await statusWith(cookie)).toBe(401);
  });
});
