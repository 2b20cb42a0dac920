import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { generationBodySchema } from "@/lib/contract/generation";
import { anyCall, inWords, secretIn } from "@/lib/server/testing/any-call";
import { hearLog } from "../scripts/testing/hear-log";
import { allRoutes } from "./testing/all-routes";
import { ask } from "./testing/ask";
import { openRoutes } from "./testing/open-routes";

const passcode = "a passcode for tests";
const routes = await allRoutes();
let easel: Awaited<ReturnType<typeof openRoutes>>;
let cookie: string;
const lines = hearLog();

beforeAll(async () => {
  easel = await openRoutes({ EASEL_PASSCODE: passcode });
});
afterAll(() => easel.close());

it("5,000 calls of all routes with whatever comes to mind get no 5xx and no secret", async () => {
  cookie = await signIn();
  const call = anyCall(routes, [await makeOne(), "0".repeat(64)]);
  const secrets = ["canary-key", passcode, easel.folder];
  const seed = Number(process.env.SEED ?? 20261121);
  await fc.assert(
    fc.asyncProperty(call, async (any) => {
      const { route, id, query, body } = any;
      const headers = { ...any.headers, cookie, "sec-fetch-site": "same-origin" };
      const answer = await ask(route, { query, body, params: { id }, headers });
      expect(answer.status, inWords(any)).toBeLessThan(500);
      expect(secretIn(await answer.text(), [...secrets, cookie])).toBeNull();
      // Signing out is one of the calls, and right at that.
      if (route.method === "DELETE" && route.address === "/api/session") cookie = await signIn();
    }),
    { numRuns: 5_000, seed },
  );
  expect(secretIn(lines.join("\n"), secrets)).toBeNull();
}, 300_000);

/** Counted like every try: the clock goes on a minute, so that the test's own do not add up. */
async function signIn(): Promise<string> {
  vi.setSystemTime(Date.now() + 61_000);
  const answer = await ask(routeOf("POST /api/session"), {
    body: JSON.stringify({ passcode }),
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
  });
  expect(answer.status).toBe(204);
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** A generation that is there, and its id. */
async function makeOne(): Promise<string> {
  const answer = await ask(routeOf("POST /api/generations"), {
    body: JSON.stringify({ model: "gpt-image-2", input: { prompt: "a chair" } }),
    headers: {
      cookie,
      "content-type": "application/json",
      "sec-fetch-site": "same-origin",
      "idempotency-key": crypto.randomUUID(),
    },
  });
  return generationBodySchema.parse(await answer.json()).generation.id;
}

function routeOf(name: string) {
  const route = routes.find(({ method, address }) => name === `${method} ${address}`);
  if (route === undefined) throw new Error(`There is no route ${name}.`);
  return route;
}
