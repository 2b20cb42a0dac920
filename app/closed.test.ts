import { afterAll, beforeAll, expect, it } from "vitest";
import { failureBodySchema } from "@/lib/contract/failure";
import { hearLog } from "../scripts/testing/hear-log";
import { allRoutes, type Route } from "./testing/all-routes";
import { ask } from "./testing/ask";
import { openRoutes } from "./testing/open-routes";

const open = ["GET /api/health", "HEAD /api/health", "DELETE /api/session"];
const routes = await allRoutes();
const named = routes
  .map((route): [string, Route] => [`${route.method} ${route.address}`, route])
  .filter(([name]) => !open.includes(name));
const cronSecret = "a secret for tests";

let easel: Awaited<ReturnType<typeof openRoutes>>;
hearLog();
beforeAll(async () => {
  easel = await openRoutes({ NODE_ENV: "production", EASEL_PASSCODE: "", CRON_SECRET: cronSecret });
});
afterAll(() => easel.close());

it.each(named)(
  "with a key and no passcode %s is closed, and says what to set",
  async (_, route) => {
    const headers = {
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      authorization: `Bearer ${cronSecret}`,
    };
    const answer = await ask(route, { body: "{}", headers });
    expect(answer.status).toBe(503);
    if (route.method === "HEAD") return;
    const { error } = failureBodySchema.parse(await answer.json());
    expect(error).toMatchObject({ code: "closed", charged: "no" });
    expect(error.message).toContain("EASEL_PASSCODE");
  },
);

it("Segmind hears of none of it", () => expect(easel.calls).toEqual([]));
