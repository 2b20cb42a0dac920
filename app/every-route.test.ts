import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failureBodySchema } from "@/lib/contract/failure";
import { howHandled } from "@/lib/server/http/handle";
import { hearLog } from "../scripts/testing/hear-log";
import { allRoutes, type Route, wrongMethods } from "./testing/all-routes";
import { ask } from "./testing/ask";
import { openRoutes } from "./testing/open-routes";

/** What answers without a session: nothing that costs, and nothing of anyone's. The cron route asks for a secret of its own. */
const open = [
  ...["GET /api/health", "HEAD /api/health", "POST /api/session", "DELETE /api/session"],
  ...["GET /api/cron", "HEAD /api/cron"],
];

const withName = (route: Route): [string, Route] => [`${route.method} ${route.address}`, route];
const named = (await allRoutes()).map(withName);
const wrong = (await wrongMethods()).map(withName);
const isOfDoor = ([, { address }]: [string, Route]) =>
  open.some((name) => name.endsWith(` ${address}`));
const locked = [
  ...named.filter(([name]) => !open.includes(name)),
  ...wrong.filter((route) => !isOfDoor(route)),
];

let easel: Awaited<ReturnType<typeof openRoutes>>;
hearLog();
beforeAll(async () => {
  easel = await openRoutes({ EASEL_PASSCODE: "a passcode for tests" });
});
afterAll(() => easel.close());

describe("every route", () => {
  it.each(named)("%s goes through the one wrapper", (_, { handler }) => {
    expect(howHandled(handler)).toBe("answers");
  });
});

describe("without a session", () => {
  it.each(locked)("%s is refused before anything else is looked at", async (_, route) => {
    const body = "not json, not a picture";
    const fromUs = { "sec-fetch-site": "same-origin", "content-type": "text/plain" };
    const refused = await ask(route, { body, headers: fromUs, params: { id: "x" } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("x-request-id")).not.toBeNull();
    if (route.method !== "HEAD") {
      expect(failureBodySchema.parse(await refused.json()).error.code).toBe("signed_out");
    }
  });

  it.each(locked)("%s is refused whatever cookie is made up", async (_, route) => {
    const long = [43, 80].map((length) => `easel=${"a".repeat(length)}`);
    for (const cookie of ["easel=", "easel=x", ...long, "__Host-easel=x", ";;"]) {
      const headers = { cookie, "sec-fetch-site": "same-origin" };
      expect((await ask(route, { headers })).status).toBe(401);
    }
  });

  it("Segmind hears of none of it", () => expect(easel.calls).toEqual([]));
});

describe("a method that an address does not have", () => {
  it.each(wrong.filter(isOfDoor))("%s is refused in words, to anyone", async (_, route) => {
    const refused = await ask(route, { headers: { "sec-fetch-site": "same-origin" } });
    expect(refused.status).toBe(405);
    const allow = refused.headers.get("allow") ?? "";
    expect(allow.split(", ")).toContain("OPTIONS");
    expect(allow.split(", ")).not.toContain(route.method);
    if (route.method === "HEAD") return;
    const { error } = failureBodySchema.parse(await refused.json());
    expect(error).toMatchObject({
      code: "wrong_method",
      message: `This address does not take ${route.method}, only ${allow}.`,
      charged: "no",
    });
  });
});

describe("from another site", () => {
  it.each([...named, ...wrong].filter(([, { method }]) => method !== "GET" && method !== "HEAD"))(
    "%s is refused",
    async (_, route) => {
      expect((await ask(route, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
      expect((await ask(route)).status).toBe(403);
    },
  );
});
